import type { Queryable } from '../../platform/database/database.ts';
import { listAssignments } from '../assignments/list-assignments.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_TOKENS } from './token.ts';
import type { Token } from './token.ts';

/** @throws Refusal token-not-found */
export async function readToken(db: Queryable, tokenId: string): Promise<Token> {
  const { rows } = await db.query<Omit<Token, 'assignments'>>(`${SELECT_TOKENS} WHERE t.id = $1`, [tokenId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('token-not-found', `There is no token ${tokenId}.`);
  const assignments = await listAssignments(db, [tokenId]);
  return { ...row, assignments: assignments.get(tokenId) ?? [] };
}
