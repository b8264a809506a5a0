import type { Queryable } from '../../platform/database/database.ts';
import type { AnnouncementType, SubjectType } from './announce.ts';

/** What an announcement says. */
export interface Told {
  readonly type: AnnouncementType;
  readonly occurredAt: Date;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The columns of an announcement `a`, in the names of `Told`. */
export const TOLD_COLUMNS = `a.type, a.occurred_at AS "occurredAt", a.subject_type AS "subjectType",
  a.subject_id AS "subjectId", a.detail`;

/** An announcement as it was made. */
export interface Announced extends Told {
  readonly id: string;
  /** Whom it concerns. */
  readonly agencies: readonly string[];
}

/** An announcement; undefined when there is none of that id. */
export async function readAnnounced(db: Queryable, id: string): Promise<Announced | undefined> {
  const { rows } = await db.query<Announced>(
    `SELECT a.id, a.agencies, ${TOLD_COLUMNS} FROM announcements a WHERE a.id = $1`,
    [id],
  );
  return rows[0];
}
