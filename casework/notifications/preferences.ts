import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';

/** What a person wants, beside what the agency's rules say. */
export interface Preferences {
  /** Whether to get mails, where rules foresee them. The inbox has everything anyway. */
  readonly email: boolean;
}

/** Whoever has chosen nothing gets mails. */
export async function readPreferences(db: Queryable, actorId: string): Promise<Preferences> {
  const { rows } = await db.query<Preferences>(
    `SELECT email FROM notification_preferences WHERE person_id = $1`,
    [actorId],
  );
  return rows[0] ?? { email: true };
}

/** @throws Refusal person-required for a machine */
export async function setPreferences(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { email }: Preferences,
  now: Date,
): Promise<Preferences> {
  const { rowCount } = await tx.query(`SELECT 1 FROM actors WHERE id = $1 AND kind = 'person'`, [
    origin.actorId,
  ]);
  if (rowCount === 0) {
    throw new Refusal(
      'person-required',
      'A token has no address for mails; only a person chooses whether to get them.',
    );
  }
  await tx.query(
    `INSERT INTO notification_preferences (person_id, email, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, changed_at = excluded.changed_at`,
    [origin.actorId, email, now],
  );
  await recordEvent(tx, origin, {
    action: 'notification_preferences.set',
    subjectType: 'person',
    subjectId: origin.actorId,
    detail: { email },
  });
  return { email };
}
