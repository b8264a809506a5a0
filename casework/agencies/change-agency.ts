import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { AGENCY_COLUMNS } from './agency.ts';
import type { Agency } from './agency.ts';
import { readAgency } from './read-agency.ts';

export interface AgencyChange {
  readonly name?: string;
  readonly secondFactorRequired?: boolean;
}

/**
 * Renames an agency, or says whether its people need a second factor; the event keeps what was before.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, agency-not-covered
 */
export async function changeAgency(
  tx: Queryable,
  origin: Origin,
  agencyId: string,
  { name, secondFactorRequired }: AgencyChange,
): Promise<Agency> {
  const before = await readAgency(tx, agencyId);
  const { rows } = await tx.query<Agency>(
    `UPDATE agencies SET name = coalesce($2, name), second_factor_required = coalesce($3, second_factor_required)
     WHERE id = $1 RETURNING ${AGENCY_COLUMNS}`,
    [agencyId, name, secondFactorRequired],
  );
  const [after] = rows;
  if (after === undefined) {
    throw new Refusal('agency-not-covered', 'Your roles for this do not cover that agency.');
  }
  await recordEvent(tx, origin, {
    action: 'agency.changed',
    subjectType: 'agency',
    subjectId: agencyId,
    detail: {
      before: { name: before.name, secondFactorRequired: before.secondFactorRequired },
      after: { name: after.name, secondFactorRequired: after.secondFactorRequired },
    },
  });
  return after;
}
