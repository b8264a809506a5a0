import type { Queryable } from '../../platform/database/database.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { Policy } from './policy.ts';

/** The policy that holds in an agency; version 0 is the default of all that have set none. */
export interface PolicyInForce extends Policy {
  readonly agencyId: string;
  readonly version: number;
  readonly setAt: Date | null;
  readonly setBy: string | null;
}

/** The policy in force in each of some agencies. */
export async function readPolicies(db: Queryable, agencies: readonly string[]): Promise<PolicyInForce[]> {
  const { rows } = await db.query<PolicyInForce>(
    `SELECT DISTINCT ON (agency_id) agency_id AS "agencyId", version, rules, clock, set_at AS "setAt", set_by AS "setBy"
     FROM notification_policies WHERE agency_id = ANY ($1) ORDER BY agency_id, version DESC`,
    [agencies],
  );
  return agencies.map(
    (agencyId) =>
      rows.find((row) => row.agencyId === agencyId) ?? {
        agencyId,
        ...DEFAULT_POLICY,
        version: 0,
        setAt: null,
        setBy: null,
      },
  );
}

/** The policy in force in one agency. */
export async function readPolicy(db: Queryable, agencyId: string): Promise<PolicyInForce> {
  const [policy] = await readPolicies(db, [agencyId]);
  if (policy === undefined) throw new Error('An agency has no policy, not even the default.');
  return policy;
}
