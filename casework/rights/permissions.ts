import type { Role } from './roles.ts';

/** Who may do something. */
export interface Permission {
  readonly roles: readonly Role[];
  /** Whether it writes more than that it was done: only then may rows be written in the database. */
  readonly changes: boolean;
  /** Whether it is about the whole service, so that only a role for every agency counts. */
  readonly everywhere?: true;
}

/** Everybody who works with the service. */
const ALL = [
  'technician',
  'examiner',
  'verifier',
  'investigator',
  'lab_system',
  'supervisor',
  'auditor',
  'administrator',
] as const;

/** Those who enter evidence and search with it. */
const ENTER = ['technician', 'examiner', 'lab_system', 'supervisor', 'administrator'] as const;

/** Those who work with candidates. An investigator is told of leads, never of candidates that nobody has reviewed. */
const COMPARE = ['technician', 'examiner', 'verifier', 'lab_system', 'supervisor', 'administrator'] as const;

/** Those who see results of searches: who works with them, and who checks how that was done. */
const SEE_RESULTS = [...COMPARE, 'auditor'] as const;

/** Those who review candidates on the screen; a technician only with the training that the assignment records. */
const REVIEW = ['technician', 'examiner'] as const;

const ADMINISTER = ['administrator'] as const;

/** Those who see who works here: who says so, and who checks that. */
const SEE_PEOPLE = ['auditor', 'administrator'] as const;

/** Those who see to it that everybody is told, and who check that. */
const OVERSEE = ['supervisor', 'auditor', 'administrator'] as const;

const reads = (roles: readonly Role[]): Permission => ({ roles, changes: false });
const changes = (roles: readonly Role[]): Permission => ({ roles, changes: true });

/**
 * Every action of the service and the roles that may do it, each for the agencies of its assignment. A route declares
 * its action; the database has a copy, by which its row security decides.
 */
export const PERMISSIONS = {
  'contract.read': reads(ALL),
  'cases.create': changes(ENTER),
  'cases.list': reads(ALL),
  'cases.read': reads(ALL),
  'exhibits.create': changes(ENTER),
  'exhibits.correct': changes(['technician', 'examiner', 'supervisor']),
  'exhibits.list': reads(ALL),
  'exhibits.read': reads(ALL),
  'images.upload': changes(ENTER),
  'images.list': reads(ALL),
  'images.read': reads(ALL),
  'images.preview': reads(ALL),
  'images.download': reads(SEE_RESULTS),
  // Looking for candidates may ask for the search that is missing.
  'candidates.read': changes(COMPARE),
  'comparisons.read': reads(SEE_RESULTS),
  'searches.create': changes(ENTER),
  'searches.list': reads(SEE_RESULTS),
  'searches.read': reads(SEE_RESULTS),
  'searches.candidates': reads(SEE_RESULTS),
  'searches.compare': reads(SEE_RESULTS),
  'searches.cancel': changes(ENTER),
  'searches.rerun': changes(ENTER),
  'searches.archive': changes(['supervisor', 'administrator']),
  'searches.verifications': { ...reads(['supervisor', 'auditor', 'administrator']), everywhere: true },
  'watches.set': changes(ENTER),
  'watches.read': reads(SEE_RESULTS),
  'watches.end': changes(ENTER),
  'findings.list': reads(SEE_RESULTS),
  'agencies.create': { ...changes(ADMINISTER), everywhere: true },
  'agencies.list': reads(ALL),
  'agencies.read': reads(ALL),
  'agencies.change': changes(ADMINISTER),
  'people.create': changes(ADMINISTER),
  'people.list': reads(SEE_PEOPLE),
  'people.read': reads(SEE_PEOPLE),
  'people.disable': changes(ADMINISTER),
  'people.enable': changes(ADMINISTER),
  'assignments.create': changes(ADMINISTER),
  'assignments.end': changes(ADMINISTER),
  'invitations.create': changes(ADMINISTER),
  'secondFactors.remove': changes(ADMINISTER),
  'identities.unlink': changes(ADMINISTER),
  'tokens.create': changes(ADMINISTER),
  'tokens.list': reads(SEE_PEOPLE),
  'tokens.read': reads(SEE_PEOPLE),
  'tokens.revoke': changes(ADMINISTER),
  'identityProviders.create': changes(ADMINISTER),
  'identityProviders.list': reads(SEE_PEOPLE),
  'identityProviders.end': changes(ADMINISTER),
  'inbox.list': reads(ALL),
  'inbox.read': changes(ALL),
  'inbox.follow': reads(ALL),
  'notificationPreferences.read': reads(ALL),
  'notificationPreferences.set': changes(ALL),
  'notificationPolicies.read': reads(OVERSEE),
  'notificationPolicies.set': changes(['supervisor', 'administrator']),
  'escalations.list': reads(['investigator', ...OVERSEE]),
  'webhooks.create': changes(ADMINISTER),
  'webhooks.list': reads(OVERSEE),
  'webhooks.read': reads(OVERSEE),
  'webhooks.change': changes(ADMINISTER),
  'webhooks.rotate': changes(ADMINISTER),
  'webhooks.test': changes(ADMINISTER),
  'webhooks.replay': changes(ADMINISTER),
  'webhookDeliveries.list': reads(OVERSEE),
  'webhookDeliveries.replay': changes(ADMINISTER),
  'emailDeliveries.list': reads(OVERSEE),
  'emailDeliveries.resend': changes(ADMINISTER),
  'reviews.open': changes(['technician', 'examiner', 'lab_system', 'supervisor']),
  'reviews.list': reads(SEE_RESULTS),
  'reviews.read': reads(SEE_RESULTS),
  'reviews.take': changes(REVIEW),
  'reviews.release': changes([...REVIEW, 'supervisor']),
  'reviews.assign': changes(['supervisor']),
  'reviews.observe': changes(REVIEW),
  'reviews.set_aside': changes(REVIEW),
  'leads.create': changes(REVIEW),
  'leads.list': reads(ALL),
  'leads.read': reads(ALL),
  'leads.withdraw': changes([...REVIEW, 'supervisor']),
  'leads.request_confirmation': changes([...REVIEW, 'investigator', 'supervisor']),
  'conclusions.create': changes(['examiner']),
  'conclusions.verify': changes(['examiner', 'verifier']),
  'conclusions.withdraw': changes(['examiner', 'verifier', 'supervisor']),
  'conclusions.order_third': changes(['supervisor']),
  'disseminations.acknowledge': changes(['investigator', 'lab_system', 'supervisor']),
  'disseminations.record_outcome': changes(['investigator', 'lab_system', 'supervisor']),
  'hits.list': reads(ALL),
  'hits.read': reads(ALL),
  'known_links.declare': changes([...REVIEW, 'investigator', 'supervisor']),
  'known_links.list': reads(ALL),
  'known_links.withdraw': changes(['supervisor']),
  'agencies.set_review_rules': changes(['supervisor', 'administrator']),
  'annotations.create': changes(COMPARE),
  'annotations.list': reads(SEE_RESULTS),
  'annotations.read': reads(SEE_RESULTS),
  'annotations.revise': changes(COMPARE),
  'annotations.withdraw': changes(COMPARE),
  'notes.create': changes(COMPARE),
  'notes.list': reads(SEE_RESULTS),
  'notes.read': reads(SEE_RESULTS),
  'notes.revise': changes(COMPARE),
  'notes.withdraw': changes(COMPARE),
  'jobs.list': { ...reads(ADMINISTER), everywhere: true },
  'jobs.retry': { ...changes(ADMINISTER), everywhere: true },
  'storage.sweep': { ...changes(ADMINISTER), everywhere: true },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof PERMISSIONS;

/** What everybody may do, without saying who they are. */
export type OpenAction =
  | 'service.live'
  | 'service.ready'
  | 'pages.read'
  | 'sessions.create'
  | 'invitations.accept'
  | 'signIn.providers'
  | 'signIn.begin'
  | 'signIn.complete';

/** What everybody may do with their own account, whatever their roles, and without a second factor that is still to come. */
export const OWN_ACTIONS = [
  'me.read',
  'sessions.list',
  'sessions.end',
  'sessions.endAll',
  'passwords.change',
  'secondFactors.enrol',
  'secondFactors.confirm',
  'secondFactors.verify',
] as const;

export type OwnAction = (typeof OWN_ACTIONS)[number];

/** Whether a text names an action that takes a role. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(PERMISSIONS, text);
}

/** All actions that take a role. */
export const ACTIONS: readonly Action[] = Object.keys(PERMISSIONS).filter(isAction);
