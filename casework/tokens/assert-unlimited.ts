import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/**
 * Refuses a token that is limited to some actions to do what gives others a way in, since they would not have its
 * limits.
 *
 * @param tx under row security
 * @throws Refusal beyond-your-reach
 */
export async function assertUnlimited(tx: Queryable): Promise<void> {
  const { rowCount } = await tx.query(
    `SELECT 1 FROM api_tokens WHERE id = current_actor() AND scopes IS NOT NULL`,
  );
  if (rowCount === 0) return;
  throw new Refusal(
    'beyond-your-reach',
    'A token that is limited to some actions gives no rights and no way in to others.',
  );
}
