import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/database/database.ts';

/** A night on which the search could not be verified. */
export async function enterVerification(db: Database): Promise<void> {
  const nightId = randomUUID();
  await db.query(`INSERT INTO verification_nights (id, night, called_at) VALUES ($1, '2026-04-01', now())`, [
    nightId,
  ]);
  await db.query(
    `INSERT INTO search_verifications (id, night_id, outcome, reason, model, parameters_hash, engine_version, completed_at)
     VALUES (gen_random_uuid(), $1, 'not_done', 'A test.', 'test-1', 'a', '0', now())`,
    [nightId],
  );
}
