import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { LeadFacts } from '../leads/lead-machine.ts';
import type { Lead } from '../leads/lead.ts';
import type { Part } from './conclusion.ts';
import type { OpinionWish } from './opinion.ts';

/** Takes an opinion down. The event says that it was given, not what it says. */
export async function insertOpinion(
  tx: Queryable,
  origin: Origin & { actorId: string },
  lead: Lead & LeadFacts,
  { part, wish, supersedes }: { part: Part; wish: OpinionWish; supersedes?: string },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const { conclusion, method, basis, marks, instrument } = wish;
  await tx.query(
    `INSERT INTO conclusions (id, lead_id, round, part, conclusion, method, basis, marks, instrument, supersedes,
                              concluded_at, concluded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      lead.id,
      lead.round,
      part,
      conclusion,
      method,
      basis,
      marks,
      instrument,
      supersedes,
      now,
      origin.actorId,
    ],
  );
  await recordEvent(tx, origin, {
    action: part === 'verification' ? 'lead.verified' : 'lead.concluded',
    subjectType: 'lead',
    subjectId: lead.id,
    detail: { conclusionId: id, part, supersedes },
  });
}
