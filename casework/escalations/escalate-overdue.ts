import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import { caveatOf } from '../leads/caveat.ts';
import { announce } from '../notifications/announce.ts';
import { findAudience } from '../notifications/find-audience.ts';
import type { Audience } from '../notifications/policy.ts';
import { readPolicy } from '../notifications/read-policy.ts';
import { listOverdue } from './list-overdue.ts';
import type { Overdue } from './list-overdue.ts';

/** Escalated in one transaction; the rest is for the next, or for another worker. */
const BATCH = 20;

/**
 * Tells whoever the rule of the agency says of every lead and hit that nobody acknowledged in time; how many. What is
 * told, and how often it was, stands in the database: a restart neither forgets nor repeats an escalation. After a time
 * in which nothing ran, each is told once, not once for each time missed.
 */
export async function escalateOverdue(db: Database, now: Date): Promise<number> {
  for (let total = 0; ;) {
    const count = await db.transaction(async (tx) => {
      const overdue = await listOverdue(tx, now, BATCH);
      for (const one of overdue) await escalate(tx, one, now);
      return overdue.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}

async function escalate(tx: Queryable, overdue: Overdue, now: Date): Promise<void> {
  const { disseminationId, subjectType, subjectId, agencyId, reference, dueAt, leadState } = overdue;
  const number = overdue.escalations + 1;
  const { clock } = await readPolicy(tx, agencyId);
  const last = number > clock.repeatAtMost;
  const { told, standIn } = await findTold(tx, overdue, clock.escalateTo, last);
  const caveat = subjectType === 'lead' ? caveatOf(leadState) : null;
  const detail = { reference, number, last, dueAt: dueAt.toISOString(), ...(caveat !== null && { caveat }) };
  const subject = { subjectType, subjectId };
  const announcementId = await announce(
    tx,
    { type: 'lead.escalated', ...subject, agencies: [agencyId], detail },
    now,
  );
  await tx.query(
    `INSERT INTO escalations (id, dissemination_id, agency_id, number, escalated_at, told, stand_in, last, announcement_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [randomUUID(), disseminationId, agencyId, number, now, told, standIn, last, announcementId],
  );
  await recordEvent(
    tx,
    { actorId: null, requestId: null },
    { action: 'lead.escalated', ...subject, detail: { disseminationId, number, last, told } },
  );
}

/** The last time administrators hear too: whoever was meant has let it pass. */
async function findTold(
  tx: Queryable,
  { agencyId, subjectType, subjectId }: Overdue,
  audiences: readonly Audience[],
  last: boolean,
): Promise<{ told: string[]; standIn: boolean }> {
  const find = (audience: Audience) => findAudience(tx, audience, agencyId, { subjectType, subjectId });
  const told = new Set<string>();
  for (const audience of audiences) for (const actorId of await find(audience)) told.add(actorId);
  const standIn = told.size === 0;
  if (standIn || last) for (const actorId of await find({ role: 'administrator' })) told.add(actorId);
  return { told: [...told], standIn };
}
