import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { confirmPassword } from '../passwords/confirm-password.ts';
import { readOwner } from '../people/read-owner.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Session } from '../sessions/session.ts';
import { confirmCode } from './confirm-code.ts';
import { findFactorInUse } from './find-factor.ts';
import { factorPlace } from './second-factor.ts';
import { makeSecondFactorSecret, secondFactorUri } from './second-factor-secret.ts';

/** How old a session may be in which somebody without a password enrols, ms. */
const RECENT_MS = 10 * 60 * 1000;

export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** What somebody shows to enrol: the present password, and a code of the second factor that is in use. */
export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

/**
 * Begins to enrol a second factor, which is in use only once a code of it has been given. A session alone is not
 * enough: whoever finds one open could lock its owner out.
 *
 * @throws Refusal attempt-delayed, password-wrong, code-wrong, sign-in-too-old, sign-in-busy
 * @throws SecretUnreadable
 */
export async function enrolFactor(
  db: Database,
  box: SecretBox,
  origin: Origin & { actorId: string },
  session: Session,
  proof: Proof,
  now: Date,
): Promise<Enrolment> {
  const personId = origin.actorId;
  const { email, hasPassword } = await readOwner(db, personId);
  if (hasPassword) await confirmPassword(db, personId, proof.password, now);
  else if (now.getTime() - session.createdAt.getTime() > RECENT_MS) {
    throw new Refusal('sign-in-too-old', 'Sign in again, and enrol the second factor within ten minutes.');
  }
  const present = await findFactorInUse(db, personId);
  if (present !== undefined) await confirmCode(db, box, personId, present, proof.code, now);
  const id = randomUUID();
  const secret = makeSecondFactorSecret();
  await db.transaction(async (tx) => {
    await tx.query(
      `UPDATE second_factors SET ended_at = $2 WHERE person_id = $1 AND confirmed_at IS NULL AND ended_at IS NULL`,
      [personId, now],
    );
    await tx.query(
      `INSERT INTO second_factors (id, person_id, secret_sealed, created_at) VALUES ($1, $2, $3, $4)`,
      [id, personId, box.seal(secret, factorPlace(id)), now],
    );
    await recordEvent(tx, origin, {
      action: 'person.second_factor_begun',
      subjectType: 'person',
      subjectId: personId,
    });
  });
  return { secret, uri: secondFactorUri(secret, email) };
}
