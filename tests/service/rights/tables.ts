/** Whose a row of a table is: an SQL condition on it for the agency $1, evaluated past row security. */
const OF_EXHIBIT = 'exhibit_id IN (SELECT id FROM exhibits WHERE agency_id = $1)';
const OF_IMAGE = `image_id IN (SELECT id FROM images WHERE ${OF_EXHIBIT})`;
const OF_COMPARISON = `comparison_id IN (SELECT id FROM comparisons WHERE ${OF_EXHIBIT})`;
const OF_CASE = 'case_id IN (SELECT id FROM cases WHERE agency_id = $1)';
const OF_SUBJECT = `(${OF_CASE} OR ${OF_EXHIBIT} OR ${OF_IMAGE} OR ${OF_COMPARISON})`;

/** How a table is guarded. */
export type Guard =
  /** Each row is an agency's: seen and written for it alone, and only in an action that is permitted. */
  | { readonly rows: 'of an agency'; readonly are: string }
  /** Known to everybody who may ask for anything, since it names no evidence; what is written says why it may be. */
  | { readonly rows: 'shared'; readonly because: string }
  /** Never seen by a request, by any way. */
  | { readonly rows: 'closed' };

const of = (are: string): Guard => ({ rows: 'of an agency', are });
const shared = (because: string): Guard => ({ rows: 'shared', because });
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
  findings: of(OF_EXHIBIT.replace('exhibit_id', 'entered_exhibit_id')),
  annotations: of(OF_IMAGE),
  annotation_versions: of(`annotation_id IN (SELECT id FROM annotations WHERE ${OF_IMAGE})`),
  notes: of(OF_SUBJECT),
  note_versions: of(`note_id IN (SELECT id FROM notes WHERE ${OF_SUBJECT})`),
  announcements: of('$1 = ANY (agencies)'),
  agencies: shared('the directory of agencies'),
  actors: shared('names of those who acted'),
  originals: shared('hashes of bytes, which may have come from two agencies'),
  jobs: shared('ids of work to do'),
  events: shared('written under the own name, never read'),
  idempotency_keys: shared('each actor has its own'),
  people: CLOSED,
  api_tokens: CLOSED,
  assignments: CLOSED,
};

/** Tables without row security that a request may read, and why. */
export const UNGUARDED: Readonly<Record<string, string>> = {
  galleries: 'names of models and a number that grows',
};
