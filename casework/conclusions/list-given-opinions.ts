import type { Queryable } from '../../platform/database/database.ts';
import type { GivenOpinion } from '../leads/lead-machine.ts';

/** That opinions were given on a lead, in order: never what they say. */
export async function listGivenOpinions(db: Queryable, leadId: string): Promise<GivenOpinion[]> {
  const { rows } = await db.query<GivenOpinion>(
    `SELECT id, round, part, by, withdrawn FROM given_opinions($1)`,
    [leadId],
  );
  return rows;
}
