import type { Told } from './announced.ts';

/** An announcement in plain words that may go anywhere, into mails too: they name no case and no evidence. */
export interface Description {
  readonly title: string;
  readonly text: string;
  /** To be shown with it wherever it goes; a lead that two people have confirmed has none. */
  readonly caveat: string | null;
  /** By which people call what it is about, where that has a reference. */
  readonly reference: string | null;
  /** Path on this server of what it is about. */
  readonly path: string;
}

/** What has happened, and what whoever reads it can do. */
const WORDS: Readonly<Record<Told['type'], (name: string, detail: Told['detail']) => [string, string]>> = {
  'lead.created': (lead) => [
    `Investigative ${lead}`,
    'A trained reviewer proposes that two of the cases be looked at together. Acknowledge the lead, so that it is known to be in hands.',
  ],
  'lead.confirmation_requested': (lead) => [
    `Confirmation requested: ${lead}`,
    'The items are to be compared under the microscope.',
  ],
  'lead.not_confirmed': (lead) => [
    `Not confirmed: ${lead}`,
    'The examination of the items did not confirm the lead. Do not rely on it any longer.',
  ],
  'lead.withdrawn': (lead) => [`Withdrawn: ${lead}`, 'The lead was withdrawn. Do not rely on it any longer.'],
  'lead.acknowledged': (lead) => [
    `Acknowledged: ${lead}`,
    'The agency that was told has taken the lead in hands.',
  ],
  'lead.escalated': (lead, { number, last }) => [
    `Nobody has acknowledged: ${lead}`,
    `The time for acknowledging it is over (reminder ${typeof number === 'number' ? number : 1}${last === true ? ', the last' : ''}). See that somebody takes it in hands and acknowledges it.`,
  ],
  'lead.outcome': (lead) => [
    `Outcome: ${lead}`,
    'The agency that was told has recorded what came of the lead.',
  ],
  'hit.confirmed': (hit) => [
    `Confirmed ${hit}`,
    'Two examiners have independently confirmed a lead by comparing the items. Their conclusion stands in the record.',
  ],
  'hit.withdrawn': (hit) => [`Withdrawn: ${hit}`, 'The hit was withdrawn. Do not rely on it any longer.'],
  'finding.recorded': () => [
    'A later entry came near watched evidence',
    'It is a reason to look at the two, never a conclusion.',
  ],
  'search.alarm': (_verification, { outcome, missing }) =>
    outcome === 'not_done'
      ? [
          'The nightly verification of the search could not be done',
          'Until it succeeds, nobody knows whether the search finds what it should. The verification says why.',
        ]
      : [
          'The search missed what it should have found',
          `${typeof missing === 'number' ? missing : 'Some'} known links were not found where the exact answer has them. Candidate lists may lack candidates until the cause is mended; the verification names them.`,
        ],
  'webhook.test': () => ['Test of a webhook', 'Somebody asked for this message to see whether it arrives.'],
  'webhook.failing': (_endpoint, { url }) => [
    'Messages to a webhook could not be delivered',
    `${typeof url === 'string' ? `The receiver ${url}` : 'The receiver'} did not take messages for three days. They are kept: see the dead deliveries, and replay them once it is mended.`,
  ],
  'webhook.disabled': (_endpoint, { url }) => [
    'A webhook was switched off',
    `${typeof url === 'string' ? `The receiver ${url}` : 'The receiver'} answered 410 Gone: it wants no more messages. What it misses is kept as dead deliveries.`,
  ],
  'email.failing': () => [
    'Mails to a person could not be delivered',
    'The mail server refuses them, or could not be reached for three days. See the dead mails for the reason; the person has everything in the inbox.',
  ],
};

const PATHS: Readonly<Record<Told['subjectType'], (id: string) => string>> = {
  lead: (id) => `/v1/leads/${id}`,
  hit: (id) => `/v1/hits/${id}`,
  finding: () => '/v1/findings',
  webhook_endpoint: (id) => `/v1/webhook-endpoints/${id}`,
  search_verification: () => '/v1/search-verifications',
  person: () => '/v1/email-deliveries?state=dead',
};

/** Puts an announcement into words. */
export function describe({ type, subjectType, subjectId, detail }: Told): Description {
  const reference = textOf(detail, 'reference');
  const [title, text] = WORDS[type](reference === null ? subjectType : `${subjectType} ${reference}`, detail);
  return { title, text, caveat: textOf(detail, 'caveat'), reference, path: PATHS[subjectType](subjectId) };
}

function textOf(detail: Told['detail'], name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' ? value : null;
}
