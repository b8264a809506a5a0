import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertCovered } from '../people/assert-covered.ts';
import { Refusal } from '../refusals/refusal.ts';
import { hashToken, makeSecret } from '../tokens/token-secret.ts';
import { assertUnlimited } from '../tokens/assert-unlimited.ts';

/** How long an invitation is good for, ms: a week, so that one made on a Friday outlives a holiday. */
const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

export interface Invitation {
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

/**
 * Lets a person set a first or a new password, once, with a code that is given here and nowhere else. It takes the
 * place of earlier invitations. The password that they have goes on until then.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, beyond-your-reach, person-disabled
 */
export async function invitePerson(
  tx: Queryable,
  origin: Origin & { actorId: string },
  personId: string,
  now: Date,
): Promise<{ invitation: Invitation; secret: string }> {
  await assertUnlimited(tx);
  const person = await assertCovered(tx, personId);
  if (person.state === 'disabled') {
    throw new Refusal('person-disabled', 'The person is disabled. Enable them first.');
  }
  await tx.query(
    `UPDATE invitations SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL AND used_at IS NULL`,
    [personId, now],
  );
  const invitation = { id: randomUUID(), personId, expiresAt: new Date(now.getTime() + LIFETIME_MS) };
  const secret = makeSecret('invitation');
  await tx.query(
    `INSERT INTO invitations (id, person_id, secret_sha256, created_at, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [invitation.id, personId, hashToken(secret), now, origin.actorId, invitation.expiresAt],
  );
  await recordEvent(tx, origin, { action: 'person.invited', subjectType: 'person', subjectId: personId });
  return { invitation, secret };
}
