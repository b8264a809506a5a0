import type { Queryable } from '../../platform/database/database.ts';

/** Somebody who may sign in with a password. */
export interface Account {
  readonly personId: string;
  readonly hash: string;
}

/** The account of an e-mail address; undefined when there is none, it has no password, or the person is disabled. */
export async function findAccount(db: Queryable, email: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>(
    `SELECT p.id AS "personId", w.hash FROM people p JOIN passwords w ON w.person_id = p.id
     WHERE p.email = $1 AND p.state = 'active'`,
    [email],
  );
  return rows[0];
}
