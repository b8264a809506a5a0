import type { Queryable } from '../../platform/database/database.ts';
import { dueAt } from '../leads/due-at.ts';
import { agenciesOf } from '../leads/lead.ts';
import type { Lead } from '../leads/lead.ts';
import { readPolicy } from '../notifications/read-policy.ts';

/** Each agency of a lead is told of it, or (with `hitId`) of the hit that it became; from now on its clock runs. */
export async function disseminate(tx: Queryable, lead: Lead, hitId: string | null, now: Date): Promise<void> {
  for (const agencyId of agenciesOf(lead)) {
    const { clock } = await readPolicy(tx, agencyId);
    await tx.query(
      `INSERT INTO disseminations (id, lead_id, hit_id, agency_id, disseminated_at, due_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)
       ON CONFLICT (lead_id, agency_id, hit_id) DO NOTHING`,
      [lead.id, hitId, agencyId, now, dueAt(now, clock)],
    );
  }
}
