import type { Queryable } from '../../platform/database/database.ts';
import { announce } from '../notifications/announce.ts';
import type { Hit } from './hit.ts';

/** Tells the agencies of a hit. */
export async function announceHit(
  tx: Queryable,
  type: 'hit.confirmed' | 'hit.withdrawn',
  { id, reference, sides: [a, b], relation, counted }: Hit,
  text: string,
  now: Date,
): Promise<void> {
  const agencies = [...new Set([a.agencyId, b.agencyId])];
  const detail = { reference, text, relation, counted };
  await announce(tx, { type, subjectType: 'hit', subjectId: id, agencies, detail }, now);
}
