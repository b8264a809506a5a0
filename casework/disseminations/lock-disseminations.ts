import type { Queryable } from '../../platform/database/database.ts';
import { readLead } from '../leads/read-lead.ts';
import type { Lead } from '../leads/lead.ts';
import { Refusal } from '../refusals/refusal.ts';
import { listDisseminations } from './list-disseminations.ts';
import type { Dissemination } from './dissemination.ts';

/** What an agency was sent of a lead, for the agency that the caller speaks for. */
export interface SentToAgency {
  readonly lead: Lead;
  readonly agencyId: string;
  readonly sent: readonly Dissemination[];
}

/**
 * Locks what an agency was sent of a lead. Without a name it is the only agency of the lead that the caller covers.
 *
 * @throws Refusal lead-not-found, agency-not-concerned, agency-needed, step-not-allowed
 */
export async function lockDisseminations(
  tx: Queryable,
  leadId: string,
  named: string | undefined,
): Promise<SentToAgency> {
  const lead = await readLead(tx, leadId);
  await tx.query(`SELECT 1 FROM disseminations WHERE lead_id = $1 ORDER BY id FOR UPDATE`, [leadId]);
  const all = await listDisseminations(tx, leadId);
  const agencies = [...new Set(all.map(({ agencyId }) => agencyId))];
  const agencyId = named ?? agencies[0];
  if (agencyId === undefined || !agencies.includes(agencyId)) {
    throw new Refusal('agency-not-concerned', 'The lead was not sent to an agency that you speak for.');
  }
  if (named === undefined && agencies.length > 1) {
    throw new Refusal(
      'agency-needed',
      'You speak for both agencies of the lead. Say for which with `agencyId`.',
    );
  }
  if (lead.state === 'withdrawn') {
    throw new Refusal('step-not-allowed', 'The lead was withdrawn: there is nothing to follow up.', {
      state: lead.state,
    });
  }
  return { lead, agencyId, sent: all.filter((one) => one.agencyId === agencyId) };
}
