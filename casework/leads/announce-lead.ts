import type { Queryable } from '../../platform/database/database.ts';
import { announce } from '../notifications/announce.ts';
import type { AnnouncementType } from '../notifications/announce.ts';
import { caveatOf } from './caveat.ts';
import { agenciesOf } from './lead.ts';
import type { Lead } from './lead.ts';

/** Tells the agencies of a lead, or those named, of a step; the caveat goes along. */
export async function announceLead(
  tx: Queryable,
  type: Extract<AnnouncementType, `lead.${string}`>,
  lead: Lead,
  { text, agencies = agenciesOf(lead) }: { readonly text: string; readonly agencies?: readonly string[] },
  now: Date,
): Promise<void> {
  const { id, reference } = lead;
  const caveat = caveatOf(lead.state);
  const detail = { reference, text, ...(caveat !== null && { caveat }) };
  await announce(tx, { type, subjectType: 'lead', subjectId: id, agencies, detail }, now);
}
