import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Audience, Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import type { PolicyInForce } from './read-policy.ts';

/**
 * Sets who hears of what in an agency, in place of what held until now; earlier versions stay.
 *
 * @throws Refusal person-not-in-agency
 */
export async function setPolicy(
  tx: Queryable,
  origin: Origin & { actorId: string },
  agencyId: string,
  { rules, clock }: Policy,
  now: Date,
): Promise<PolicyInForce> {
  const audiences = [...rules.map(({ audience }) => audience), ...clock.escalateTo];
  for (const personId of named(audiences)) await assertInAgency(tx, personId, agencyId);
  // One after the other: of two at once the later one counts.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('notification_policies/' || $1, 0))`, [
    agencyId,
  ]);
  const { version } = await readPolicy(tx, agencyId);
  const id = randomUUID();
  await tx.query(
    `INSERT INTO notification_policies (id, agency_id, version, rules, clock, set_at, set_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, agencyId, version + 1, JSON.stringify(rules), { ...clock }, now, origin.actorId],
  );
  await recordEvent(tx, origin, {
    action: 'notification_policy.set',
    subjectType: 'agency',
    subjectId: agencyId,
    detail: { version: version + 1 },
  });
  return readPolicy(tx, agencyId);
}

function named(audiences: readonly Audience[]): string[] {
  return audiences.flatMap((audience) => ('personId' in audience ? [audience.personId] : []));
}

async function assertInAgency(tx: Queryable, personId: string, agencyId: string): Promise<void> {
  const { rows } = await tx.query<{ covers: boolean }>(`SELECT works_for_agency($1, $2) AS covers`, [
    personId,
    agencyId,
  ]);
  if (rows[0]?.covers) return;
  throw new Refusal(
    'person-not-in-agency',
    `The person ${personId} does not work for the agency, so cannot be told of its leads. Give them a role there first.`,
  );
}
