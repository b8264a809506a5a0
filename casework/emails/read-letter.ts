import type { Queryable } from '../../platform/database/database.ts';
import { TOLD_COLUMNS } from '../notifications/announced.ts';
import type { Told } from '../notifications/announced.ts';

/** A mail to be sent: to whom, and of what. */
export interface DueLetter extends Told {
  readonly personId: string;
  readonly agencies: readonly string[];
  readonly address: string;
  /** Whether the person works here still; to others nothing is sent. */
  readonly active: boolean;
}

/** What a mail is to say and where it goes, as it stands now. */
export async function readLetter(db: Queryable, deliveryId: string): Promise<DueLetter> {
  const { rows } = await db.query<DueLetter>(
    `SELECT d.person_id AS "personId", d.agencies, p.email AS address, ${TOLD_COLUMNS},
            EXISTS (SELECT FROM unnest(d.agencies) AS g WHERE works_for_agency(p.id, g)) AS active
     FROM email_deliveries d JOIN people p ON p.id = d.person_id JOIN announcements a ON a.id = d.announcement_id
     WHERE d.id = $1`,
    [deliveryId],
  );
  const [letter] = rows;
  if (letter === undefined) throw new Error(`The mail ${deliveryId} vanished between two statements.`);
  return letter;
}
