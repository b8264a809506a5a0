import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { AGENCY_COLUMNS } from './agency.ts';
import type { Agency, AgencyKind } from './agency.ts';

export interface NewAgency {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly country?: string;
}

/** Enters an agency. @param tx under row security @throws Refusal agency-code-taken */
export async function createAgency(
  tx: Queryable,
  origin: Origin & { actorId: string },
  wish: NewAgency,
): Promise<Agency> {
  const created = await insertAgency(tx, origin.actorId, wish);
  await recordEvent(tx, origin, {
    action: 'agency.created',
    subjectType: 'agency',
    subjectId: created.id,
    detail: { ...wish },
  });
  return created;
}

async function insertAgency(tx: Queryable, actorId: string, wish: NewAgency): Promise<Agency> {
  try {
    const { rows } = await tx.query<Agency>(
      `INSERT INTO agencies (id, code, name, kind, country, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${AGENCY_COLUMNS}`,
      [randomUUID(), wish.code, wish.name, wish.kind, wish.country, actorId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The database returned no row for a new agency.');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'agencies_code_key')) throw error;
    throw new Refusal('agency-code-taken', `An agency has the code ${wish.code}. Choose another.`);
  }
}
