import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Some things are a person's to decide, whatever rights a token has. @throws Refusal person-required */
export async function assertPerson(db: Queryable, actorId: string): Promise<void> {
  const { rowCount } = await db.query(`SELECT 1 FROM actors WHERE id = $1 AND kind = 'person'`, [actorId]);
  if (rowCount > 0) return;
  throw new Refusal('person-required', 'This is for a person to decide; a token cannot.');
}
