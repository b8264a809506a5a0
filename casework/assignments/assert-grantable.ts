import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertUnlimited } from '../tokens/assert-unlimited.ts';
import type { AssignmentWish } from './assignment.ts';

interface Reach {
  readonly covered: readonly string[];
  readonly everywhere: boolean;
  readonly known: readonly string[];
}

/**
 * Refuses to give a role that reaches beyond what the giver covers in this action. A token that is limited to some
 * actions gives none at all.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, beyond-your-reach
 */
export async function assertGrantable(tx: Queryable, wishes: readonly AssignmentWish[]): Promise<void> {
  await assertUnlimited(tx);
  const named = wishes.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]));
  const { rows } = await tx.query<Reach>(
    `SELECT permitted_agencies() AS covered, permitted_everywhere() AS everywhere,
            ARRAY(SELECT id FROM agencies WHERE id = ANY ($1)) AS known`,
    [named],
  );
  const [reach] = rows;
  if (reach === undefined) throw new Error('The database did not say how far an actor reaches.');
  for (const agencyId of named) {
    if (!reach.known.includes(agencyId)) {
      throw new Refusal('agency-not-found', `There is no agency ${agencyId}.`);
    }
  }
  if (reach.everywhere) return;
  for (const { agencyId } of wishes) {
    if (agencyId === null) {
      throw new Refusal('beyond-your-reach', 'Only an administrator of every agency gives a role for every agency.');
    }
    if (!reach.covered.includes(agencyId)) {
      throw new Refusal('beyond-your-reach', `You administer no agency ${agencyId}, so you give no role for it.`);
    }
  }
}
