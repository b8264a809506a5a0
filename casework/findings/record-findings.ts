import type { Queryable } from '../../platform/database/database.ts';
import { announce } from '../notifications/announce.ts';

/** Key of the advisory lock under which findings are numbered ("finding" in ASCII, cut to 31 bits). */
const NUMBERING = 0x66696e64;

/**
 * Notes what the search of an entry found of watched evidence: each watched exhibit among its candidates that scores
 * above its threshold, if the entry came after the watch began; a pair only once. The agency that watches is told. To be called last in the
 * transaction that stores the result: findings are numbered one transaction after the other, so that whoever reads on
 * after a number misses none.
 */
export async function recordFindings(tx: Queryable, searchId: string, now: Date): Promise<void> {
  const found = await tx.query(`SELECT 1 FROM (${NEAR_WATCHED}) near LIMIT 1`, [searchId]);
  if (found.rowCount === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock($1)`, [NUMBERING]);
  const { rows } = await tx.query<RecordedFinding>(
    `INSERT INTO findings (id, watched_exhibit_id, entered_exhibit_id, search_id, rank, score, threshold)
     SELECT gen_random_uuid(), watched, entered, $1, rank, score, threshold
     FROM (${NEAR_WATCHED}) near ORDER BY rank
     ON CONFLICT (watched_exhibit_id, entered_exhibit_id) DO NOTHING
     RETURNING id, watched_exhibit_id AS "watchedExhibitId",
               (SELECT agency_id FROM exhibits e WHERE e.id = watched_exhibit_id) AS "agencyId"`,
    [searchId],
  );
  for (const { id, watchedExhibitId, agencyId } of rows) {
    await announce(
      tx,
      {
        type: 'finding.recorded',
        subjectType: 'finding',
        subjectId: id,
        agencies: [agencyId],
        detail: { watchedExhibitId },
      },
      now,
    );
  }
}

interface RecordedFinding {
  readonly id: string;
  readonly watchedExhibitId: string;
  /** Of the watched exhibit: it asked to be told. */
  readonly agencyId: string;
}

/** The newest signature tells when an exhibit was entered: one that was there before may get a new image. */
const NEAR_WATCHED = `
  SELECT w.exhibit_id AS watched, s.exhibit_id AS entered, c.rank, c.score, w.threshold
  FROM searches s JOIN candidates c ON c.search_id = s.id JOIN watches w ON w.exhibit_id = c.exhibit_id
  WHERE s.id = $1 AND c.score >= w.threshold
    AND w.since < (SELECT max(created_at) FROM signatures g
                   WHERE g.exhibit_id = s.exhibit_id AND g.model = s.model AND g.parameters_hash = s.parameters_hash)`;
