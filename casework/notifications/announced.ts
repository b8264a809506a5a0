import type { Queryable } from '../../platform/database/database.ts';
import type { AnnouncementType, SubjectType } from './announce.ts';

/** An announcement as it was made. */
export interface Announced {
  readonly id: string;
  readonly type: AnnouncementType;
  readonly occurredAt: Date;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly agencies: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The columns of an announcement, in the names of `Announced`; for a query that calls the table `a`. */
export const ANNOUNCED_COLUMNS = `a.id, a.type, a.occurred_at AS "occurredAt", a.subject_type AS "subjectType",
  a.subject_id AS "subjectId", a.agencies, a.detail`;

/** An announcement; undefined when there is none of that id. */
export async function readAnnounced(db: Queryable, id: string): Promise<Announced | undefined> {
  const { rows } = await db.query<Announced>(
    `SELECT ${ANNOUNCED_COLUMNS} FROM announcements a WHERE a.id = $1`,
    [id],
  );
  return rows[0];
}
