import type { Queryable } from '../../platform/database/database.ts';

/** Who asked, and in which request: stands in every event. */
export interface Origin {
  /** The id of a person or API token; null for what the service does of itself. */
  readonly actorId: string | null;
  readonly requestId: string | null;
}

/** Something that happened to a piece of evidence or to the service, e.g. `image.received`. */
export interface CaseworkEvent {
  readonly action: string;
  readonly subjectType:
    | 'agency'
    | 'case'
    | 'exhibit'
    | 'identity_provider'
    | 'image'
    | 'job'
    | 'person'
    | 'search'
    | 'session'
    | 'sign_in'
    | 'storage'
    | 'token';
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes an event, to be called in the transaction of the change that it tells of. */
export async function recordEvent(tx: Queryable, origin: Origin, event: CaseworkEvent): Promise<void> {
  await tx.query(
    `INSERT INTO events (actor, action, subject_type, subject_id, request_id, detail)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [origin.actorId, event.action, event.subjectType, event.subjectId, origin.requestId, { ...event.detail }],
  );
}
