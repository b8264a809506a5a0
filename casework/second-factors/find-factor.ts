import type { Queryable } from '../../platform/database/database.ts';
import { FACTOR_COLUMNS } from './second-factor.ts';
import type { SecondFactor } from './second-factor.ts';

/** The second factor that a person has in use; undefined when none. */
export async function findFactorInUse(db: Queryable, personId: string): Promise<SecondFactor | undefined> {
  const { rows } = await db.query<SecondFactor>(
    `SELECT ${FACTOR_COLUMNS} FROM second_factors
     WHERE person_id = $1 AND confirmed_at IS NOT NULL AND ended_at IS NULL`,
    [personId],
  );
  return rows[0];
}

/** The second factor that a person has begun to enrol; undefined when none. */
export async function findPendingFactor(db: Queryable, personId: string): Promise<SecondFactor | undefined> {
  const { rows } = await db.query<SecondFactor>(
    `SELECT ${FACTOR_COLUMNS} FROM second_factors
     WHERE person_id = $1 AND confirmed_at IS NULL AND ended_at IS NULL`,
    [personId],
  );
  return rows[0];
}
