import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { CASE_COLUMNS } from './case.ts';
import type { Case } from './case.ts';

export interface NewCase {
  readonly agencyId: string;
  readonly reference: string;
  readonly title?: string;
  readonly occurredOn?: string;
  readonly place?: string;
}

/** Opens a case. @throws Refusal case-reference-taken */
export async function createCase(
  tx: Queryable,
  origin: Origin & { actorId: string },
  wish: NewCase,
): Promise<Case> {
  const created = await insertCase(tx, origin.actorId, wish);
  await recordEvent(tx, origin, {
    action: 'case.created',
    subjectType: 'case',
    subjectId: created.id,
    detail: { ...wish },
  });
  return created;
}

async function insertCase(tx: Queryable, actorId: string, wish: NewCase): Promise<Case> {
  try {
    const { rows } = await tx.query<Case>(
      `INSERT INTO cases (id, agency_id, reference, title, occurred_on, place, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${CASE_COLUMNS}`,
      [randomUUID(), wish.agencyId, wish.reference, wish.title, wish.occurredOn, wish.place, actorId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The database returned no row for a new case.');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'cases_agency_id_reference_key')) throw error;
    throw new Refusal(
      'case-reference-taken',
      `The agency has a case with the reference ${JSON.stringify(wish.reference)}. Use it, or choose another reference.`,
    );
  }
}
