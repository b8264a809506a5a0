import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import type { VerificationResult } from './record-verification.ts';
import type { Verification } from './verify-search.ts';

/** A night's verification as it is stored. */
export interface StoredVerification {
  readonly id: string;
  /** The day, UTC, whose night it was. */
  readonly night: string;
  readonly outcome: VerificationResult['outcome'];
  /** Why it was not done. */
  readonly reason: string | null;
  readonly model: string;
  readonly parametersHash: string;
  readonly engineVersion: string;
  readonly detail: Omit<Verification, 'missing'> | null;
  readonly missing: Verification['missing'];
  readonly startedAt: Date | null;
  readonly completedAt: Date;
}

/**
 * Verifications of the search, the newest first.
 *
 * @throws Refusal cursor-unknown
 */
export async function listVerifications(
  db: Queryable,
  { limit, after }: PageWish,
): Promise<Page<StoredVerification>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM search_verifications WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<StoredVerification>(
    `SELECT v.id, to_char(n.night, 'YYYY-MM-DD') AS night, v.outcome, v.reason, v.model,
            v.parameters_hash AS "parametersHash", v.engine_version AS "engineVersion", v.detail, v.missing,
            v.started_at AS "startedAt", v.completed_at AS "completedAt"
     FROM search_verifications v JOIN verification_nights n ON n.id = v.night_id
     WHERE $1::uuid IS NULL
        OR (v.completed_at, v.id) < (SELECT a.completed_at, a.id FROM search_verifications a WHERE a.id = $1)
     ORDER BY v.completed_at DESC, v.id DESC LIMIT $2`,
    [after, limit + 1],
  );
  return toPage(rows, limit);
}
