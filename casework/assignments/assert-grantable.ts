import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertUnlimited } from '../tokens/assert-unlimited.ts';

interface Reach {
  readonly covered: readonly string[];
  readonly everywhere: boolean;
  readonly known: readonly string[];
}

/**
 * Refuses to give rights for agencies (null: for every one) that the giver does not cover in this action. A token that
 * is limited to some actions gives none at all.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, beyond-your-reach
 */
export async function assertGrantable(tx: Queryable, agencyIds: readonly (string | null)[]): Promise<void> {
  await assertUnlimited(tx);
  const named = agencyIds.filter((agencyId) => agencyId !== null);
  const { rows } = await tx.query<Reach>(
    `SELECT permitted_agencies() AS covered, permitted_everywhere() AS everywhere,
            ARRAY(SELECT id FROM agencies WHERE id = ANY ($1)) AS known`,
    [named],
  );
  const [reach] = rows;
  if (reach === undefined) throw new Error('The database did not say how far an actor reaches.');
  const unknown = named.find((agencyId) => !reach.known.includes(agencyId));
  if (unknown !== undefined) throw new Refusal('agency-not-found', `There is no agency ${unknown}.`);
  if (reach.everywhere) return;
  if (named.length < agencyIds.length) {
    throw new Refusal(
      'beyond-your-reach',
      'That reaches every agency, which only an administrator of every agency gives.',
    );
  }
  const foreign = named.find((agencyId) => !reach.covered.includes(agencyId));
  if (foreign === undefined) return;
  throw new Refusal(
    'beyond-your-reach',
    `You do not administer the agency ${foreign}, so you give no rights for it.`,
  );
}
