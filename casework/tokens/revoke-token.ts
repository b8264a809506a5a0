import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readToken } from './read-token.ts';
import type { Token } from './token.ts';

/**
 * Revokes a token, at once and for good. One that was revoked before stays as it was.
 *
 * @param tx under row security
 * @throws Refusal token-not-found, beyond-your-reach
 */
export async function revokeToken(tx: Queryable, origin: Origin, tokenId: string, now: Date): Promise<Token> {
  const token = await readToken(tx, tokenId);
  if (token.revokedAt !== null) return token;
  const { rowCount } = await tx.query(`UPDATE api_tokens SET revoked_at = $2 WHERE id = $1`, [tokenId, now]);
  if (rowCount === 0) {
    throw new Refusal('beyond-your-reach', 'The token also has roles that you do not administer.');
  }
  await recordEvent(tx, origin, { action: 'token.revoked', subjectType: 'token', subjectId: tokenId });
  return { ...token, revokedAt: now };
}
