import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { disseminate } from '../disseminations/disseminate.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Lead } from '../leads/lead.ts';
import { nextReference } from '../leads/next-reference.ts';
import { announceHit } from './announce-hit.ts';
import { readHit } from './read-hit.ts';

/**
 * A confirmed lead makes a hit of its two cases, or joins the one that they have. Whether it is counted is decided in
 * the database when it is made: not within a case, and not where the cases are known to be linked. The agencies of both
 * cases are told in either case.
 */
export async function recordHit(
  tx: Queryable,
  origin: Origin & { actorId: string },
  lead: Lead,
  now: Date,
): Promise<void> {
  const { hitId, isNew } = await findOrMakeHit(tx, lead, now);
  await tx.query(`INSERT INTO hit_leads (hit_id, lead_id, round, joined_at) VALUES ($1, $2, $3, $4)`, [
    hitId,
    lead.id,
    lead.round,
    now,
  ]);
  const hit = await readHit(tx, hitId);
  await disseminate(tx, lead, hitId, now);
  await recordEvent(tx, origin, {
    action: isNew ? 'hit.confirmed' : 'hit.joined',
    subjectType: 'hit',
    subjectId: hitId,
    detail: { reference: hit.reference, leadId: lead.id, relation: hit.relation, counted: hit.counted },
  });
  const what = isNew ? 'became' : 'joined';
  await announceHit(
    tx,
    'hit.confirmed',
    hit,
    `Lead ${lead.reference} was confirmed and ${what} hit ${hit.reference}.`,
    now,
  );
}

async function findOrMakeHit(
  tx: Queryable,
  lead: Lead,
  now: Date,
): Promise<{ hitId: string; isNew: boolean }> {
  const [{ caseId: caseA }, { caseId: caseB }] = lead.sides;
  // Leads of the same two cases that are confirmed at once follow each other.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`hit ${caseA} ${caseB}`]);
  // Locked, so that it is not withdrawn meanwhile.
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM hits WHERE case_a = $1 AND case_b = $2 AND state = 'confirmed' FOR UPDATE`,
    [caseA, caseB],
  );
  const [standing] = rows;
  if (standing !== undefined) return { hitId: standing.id, isNew: false };
  const id = randomUUID();
  await tx.query(`INSERT INTO hits (id, reference, lead_id, confirmed_at) VALUES ($1, $2, $3, $4)`, [
    id,
    await nextReference(tx, 'H', now),
    lead.id,
    now,
  ]);
  return { hitId: id, isNew: true };
}
