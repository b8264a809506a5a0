import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';

/**
 * Keeps a person's password, and ends what the one before opened: sessions, and the trust in browsers.
 *
 * @param hash as `hashPassword` makes it
 */
export async function setPassword(
  tx: Queryable,
  origin: Origin,
  personId: string,
  hash: string,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO passwords (person_id, hash, set_at) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at`,
    [personId, hash, now],
  );
  await tx.query(`UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [
    personId,
    now,
  ]);
  await tx.query(`DELETE FROM known_devices WHERE person_id = $1`, [personId]);
  await recordEvent(tx, origin, {
    action: 'person.password_set',
    subjectType: 'person',
    subjectId: personId,
  });
}
