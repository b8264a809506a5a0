import type { Queryable } from '../../platform/database/database.ts';
import { SELECT_DISSEMINATIONS } from './dissemination.ts';
import type { Dissemination } from './dissemination.ts';

/** To whom a lead was sent, of the agencies that the caller covers. */
export async function listDisseminations(db: Queryable, leadId: string): Promise<Dissemination[]> {
  const { rows } = await db.query<Dissemination>(
    `${SELECT_DISSEMINATIONS} WHERE d.lead_id = $1 ORDER BY d.disseminated_at, d.agency_id, d.id`,
    [leadId],
  );
  return rows;
}
