import type { Queryable } from '../../platform/database/database.ts';

/** A night's verification is over long before this, hours. */
const OVERDUE_HOURS = 12;

/**
 * What is wrong with the search, in words for an operator, or null: the newest verification lost somebody or was not
 * done, or one that was called for has not ended. It stands until a later one finds nothing missing.
 */
export async function searchAlarm(db: Queryable, now: Date): Promise<string | null> {
  const { rows } = await db.query<{
    night: string;
    calledAt: Date;
    outcome: string | null;
    missing: number | null;
  }>(
    `SELECT to_char(n.night, 'YYYY-MM-DD') AS night, n.called_at AS "calledAt", v.outcome,
            jsonb_array_length(v.missing) AS missing
     FROM verification_nights n LEFT JOIN search_verifications v ON v.night_id = n.id
     ORDER BY n.night DESC, v.completed_at DESC NULLS LAST LIMIT 2`,
  );
  // One that is under way says nothing yet.
  const [newest] = rows.filter(({ outcome, calledAt }) => outcome !== null || isOverdue(calledAt, now));
  if (newest === undefined || newest.outcome === 'nothing_missing') return null;
  const { night, outcome, missing } = newest;
  if (outcome === 'missing')
    return `the verification of ${night} missed ${missing} that the exact answer has`;
  return `the verification of ${night} ${outcome === null ? 'has not ended' : 'could not be done'}`;
}

function isOverdue(calledAt: Date, now: Date): boolean {
  return now.getTime() - calledAt.getTime() > OVERDUE_HOURS * 60 * 60 * 1000;
}
