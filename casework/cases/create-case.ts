import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { CASE_COLUMNS } from './case.ts';
import type { Case } from './case.ts';

export interface NewCase {
  readonly reference: string;
  readonly title?: string;
  readonly occurredOn?: string;
  readonly place?: string;
}

/** Opens a case. @throws Refusal case-reference-taken */
export async function createCase(
  tx: Queryable,
  origin: Origin & { tokenId: string },
  wish: NewCase,
): Promise<Case> {
  const created = await insertCase(tx, origin.tokenId, wish);
  await recordEvent(tx, origin, {
    action: 'case.created',
    subjectType: 'case',
    subjectId: created.id,
    detail: { ...wish },
  });
  return created;
}

async function insertCase(tx: Queryable, tokenId: string, wish: NewCase): Promise<Case> {
  try {
    const { rows } = await tx.query<Case>(
      `INSERT INTO cases (id, reference, title, occurred_on, place, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${CASE_COLUMNS}`,
      [randomUUID(), wish.reference, wish.title, wish.occurredOn, wish.place, tokenId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The database returned no row for a new case.');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'cases_reference_key')) throw error;
    throw new Refusal(
      'case-reference-taken',
      `A case with the reference ${JSON.stringify(wish.reference)} exists. Use it, or choose another reference.`,
    );
  }
}
