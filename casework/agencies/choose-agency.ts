import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { HOME_CODE } from './agency.ts';

/**
 * The agency that something new is for: the one named, or, where none is, the only one that the actor covers in this
 * action; for actors of every agency that is the unit's own.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, agency-not-covered, agency-needed
 */
export async function chooseAgency(tx: Queryable, named: string | undefined): Promise<string> {
  const { rows } = await tx.query<{ covered: string[]; home: string | null; known: boolean }>(
    `SELECT permitted_agencies() AS covered,
            (SELECT id FROM agencies WHERE code = $2 AND permitted_everywhere()) AS home,
            EXISTS (SELECT FROM agencies WHERE id = $1) AS known`,
    [named ?? null, HOME_CODE],
  );
  const { covered = [], home = null, known = false } = rows[0] ?? {};
  if (named === undefined) {
    const only = covered.length === 1 ? covered[0] : home;
    if (only) return only;
    throw new Refusal(
      'agency-needed',
      'Your roles cover several agencies. Say for which one with `agencyId`.',
    );
  }
  if (!known) throw new Refusal('agency-not-found', `There is no agency ${named}.`);
  if (covered.includes(named)) return named;
  throw new Refusal('agency-not-covered', 'Your roles for this do not cover that agency.');
}
