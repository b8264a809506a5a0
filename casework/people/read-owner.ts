import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/** What a person who is signed in may know of themselves. */
export interface Owner {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Recovery codes that have not been used. */
  readonly recoveryCodesLeft: number;
}

/** @param db as its owner @throws Refusal person-not-found */
export async function readOwner(db: Queryable, personId: string): Promise<Owner> {
  const { rows } = await db.query<Owner>(
    `SELECT a.name, p.email,
            EXISTS (SELECT FROM passwords w WHERE w.person_id = p.id) AS "hasPassword",
            f.id IS NOT NULL AS "hasSecondFactor",
            (SELECT count(*)::int FROM recovery_codes r WHERE r.factor_id = f.id AND r.used_at IS NULL)
              AS "recoveryCodesLeft"
     FROM people p JOIN actors a USING (id)
     LEFT JOIN second_factors f ON f.person_id = p.id AND f.confirmed_at IS NOT NULL AND f.ended_at IS NULL
     WHERE p.id = $1`,
    [personId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal('person-not-found', `There is no person ${personId}.`);
  return row;
}
