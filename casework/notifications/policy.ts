import { DEFAULT_ACKNOWLEDGE_HOURS } from '../leads/due-at.ts';
import type { Role } from '../rights/roles.ts';
import type { AnnouncementType } from './announce.ts';

/** How a person hears. Systems hear over webhooks, whose endpoints say what they want. */
export const CHANNELS = ['inbox', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What an agency's rules are about; an escalation is told to whom its clock says, and trouble with deliveries to administrators. */
export const RULED_TYPES = [
  'lead.created',
  'lead.confirmation_requested',
  'lead.not_confirmed',
  'lead.withdrawn',
  'lead.acknowledged',
  'lead.outcome',
  'hit.confirmed',
  'hit.withdrawn',
  'finding.recorded',
] as const satisfies readonly AnnouncementType[];
export type RuledType = (typeof RULED_TYPES)[number];

/** Who hears: everybody with a role for the agency, one person, or whoever entered the agency's case. */
export type Audience =
  { readonly role: Role } | { readonly personId: string } | { readonly caseRegistrant: true };

/** Whoever is meant by the audience hears of these events over these channels. */
export interface Rule {
  readonly events: readonly RuledType[];
  readonly audience: Audience;
  readonly channels: readonly Channel[];
}

/** What happens to a lead that an agency was sent and does not acknowledge. */
export interface LeadClock {
  /** From dissemination on. */
  readonly acknowledgeWithinHours: number;
  /** Whom an escalation is told to, in the inbox and by mail; one at least. */
  readonly escalateTo: readonly Audience[];
  readonly repeatEveryHours: number;
  /** Further escalations after the first. */
  readonly repeatAtMost: number;
}

/** Who hears of what in an agency. */
export interface Policy {
  readonly rules: readonly Rule[];
  readonly clock: LeadClock;
}

const LEADS_AND_HITS = [
  'lead.created',
  'lead.not_confirmed',
  'lead.withdrawn',
  'hit.confirmed',
  'hit.withdrawn',
] as const;

/** What holds in an agency that has set nothing. */
export const DEFAULT_POLICY: Policy = {
  rules: [
    { events: LEADS_AND_HITS, audience: { role: 'investigator' }, channels: ['inbox', 'email'] },
    { events: LEADS_AND_HITS, audience: { role: 'lab_system' }, channels: ['inbox'] },
    { events: ['lead.confirmation_requested'], audience: { role: 'examiner' }, channels: ['inbox'] },
    {
      events: ['lead.acknowledged', 'lead.outcome'],
      audience: { caseRegistrant: true },
      channels: ['inbox'],
    },
    { events: ['finding.recorded'], audience: { role: 'examiner' }, channels: ['inbox'] },
  ],
  clock: {
    acknowledgeWithinHours: DEFAULT_ACKNOWLEDGE_HOURS,
    escalateTo: [{ role: 'supervisor' }],
    repeatEveryHours: 24,
    repeatAtMost: 3,
  },
};
