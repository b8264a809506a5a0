/** Whose a row of a table is: an SQL condition on it for the agency $1, evaluated past row security. */
const OF_EXHIBIT = 'exhibit_id IN (SELECT id FROM exhibits WHERE agency_id = $1)';
const OF_IMAGE = `image_id IN (SELECT id FROM images WHERE ${OF_EXHIBIT})`;
const OF_COMPARISON = `comparison_id IN (SELECT id FROM comparisons WHERE ${OF_EXHIBIT})`;
const OF_CASE = 'case_id IN (SELECT id FROM cases WHERE agency_id = $1)';
const OF_SUBJECT = `(${OF_CASE} OR ${OF_EXHIBIT} OR ${OF_IMAGE} OR ${OF_COMPARISON})`;

const OF_LEAD = 'lead_id IN (SELECT id FROM leads WHERE $1 IN (agency_a, agency_b))';
const OF_REVIEW = `review_id IN (SELECT id FROM reviews WHERE questioned_${OF_EXHIBIT})`;
const OF_PERSON = 'person_id IN (SELECT actor_id FROM assignments WHERE agency_id = $1)';
const OF_ENDPOINT = 'endpoint_id IN (SELECT id FROM webhook_endpoints WHERE agency_id = $1)';

/** How a table is guarded. */
export type Guard =
  /** Each row is an agency's: seen and written for it alone, and only in an action that is permitted. */
  | {
      readonly rows: 'of an agency';
      readonly are: string;
      /** Why not even its own people can add a copy of a row. */
      readonly notCopied?: string;
    }
  /** Seen only by who has a role for every agency. */
  | { readonly rows: 'central' }
  /** Known to everybody who may ask for anything, or each one's own; it says why it may be. */
  | { readonly rows: 'shared'; readonly because: string }
  /** Never seen by a request, by any way. */
  | { readonly rows: 'closed' };

const of = (are: string, notCopied?: string): Guard => ({
  rows: 'of an agency',
  are,
  ...(notCopied !== undefined && { notCopied }),
});
const shared = (because: string): Guard => ({ rows: 'shared', because });
const CENTRAL: Guard = { rows: 'central' };
const CLOSED: Guard = { rows: 'closed' };

/** Every table with row security. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  cases: of('agency_id = $1'),
  exhibits: of('agency_id = $1'),
  images: of(OF_EXHIBIT),
  derivatives: of(OF_IMAGE),
  signatures: of(OF_EXHIBIT),
  searches: of(OF_EXHIBIT),
  candidates: of(OF_EXHIBIT),
  comparisons: of(OF_EXHIBIT),
  watches: of(OF_EXHIBIT),
  findings: of(`entered_${OF_EXHIBIT}`),
  annotations: of(OF_IMAGE),
  annotation_versions: of(`annotation_id IN (SELECT id FROM annotations WHERE ${OF_IMAGE})`),
  notes: of(OF_SUBJECT),
  note_versions: of(`note_id IN (SELECT id FROM notes WHERE ${OF_SUBJECT})`),

  reviews: of(`questioned_${OF_EXHIBIT}`, 'only one that is open is added'),
  review_turns: of(OF_REVIEW),
  observations: of(OF_REVIEW, 'only the reviewer adds one'),
  leads: of('$1 IN (agency_a, agency_b)', 'a review becomes a lead once'),
  conclusions: of(OF_LEAD, 'it is taken from whose turn it is'),
  conclusion_withdrawals: of(`conclusion_id IN (SELECT id FROM conclusions WHERE ${OF_LEAD})`),
  known_links: of('$1 IN (agency_a, agency_b)'),
  hits: of('$1 IN (agency_a, agency_b)'),
  hit_leads: of(OF_LEAD),
  disseminations: of('agency_id = $1'),
  outcomes: of('dissemination_id IN (SELECT id FROM disseminations WHERE agency_id = $1)'),

  people: of('id IN (SELECT actor_id FROM assignments WHERE agency_id = $1)', 'a person is a new actor'),
  assignments: of('agency_id = $1'),
  api_tokens: of('id IN (SELECT actor_id FROM assignments WHERE agency_id = $1)', 'a token is a new actor'),
  invitations: of(OF_PERSON),
  second_factors: of(OF_PERSON),
  sessions: of(OF_PERSON),
  identities: of(OF_PERSON),
  identity_providers: of('agency_id = $1'),

  announcements: of('$1 = ANY (agencies)'),
  notification_policies: of('agency_id = $1'),
  webhook_endpoints: of('agency_id = $1'),
  webhook_secrets: of(OF_ENDPOINT),
  webhook_deliveries: of(OF_ENDPOINT),
  email_deliveries: of('$1 = ANY (agencies)'),
  escalations: of('agency_id = $1'),

  verification_nights: CENTRAL,
  search_verifications: CENTRAL,

  agencies: shared('the directory of agencies'),
  actors: shared('names of those who acted'),
  originals: shared('hashes of bytes, which may have come from two agencies'),
  jobs: shared('ids of work to do'),
  events: shared('written under the own name; those of reviews and leads are read with these'),
  idempotency_keys: shared('each actor has its own'),
  inbox_items: shared('each actor has its own'),
  notification_preferences: shared('each person has their own'),

  passwords: CLOSED,
  recovery_codes: CLOSED,
  known_devices: CLOSED,
  attempts: CLOSED,
  reference_counters: CLOSED,
};

/** Tables without row security that a request may read, and why. */
export const UNGUARDED: Readonly<Record<string, string>> = {
  galleries: 'names of models and a number that grows',
};
