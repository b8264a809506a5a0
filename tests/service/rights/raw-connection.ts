import type { Database, Queryable } from '../../../platform/database/database.ts';

/** Who a raw connection says that it acts for, and what it says that it does. */
export interface Claim {
  readonly actor?: string;
  readonly action?: string;
}

/**
 * Runs SQL as requests do, past all code that decides what a request may ask: on the database itself, as the role of
 * requests, with the settings that row security reads.
 */
export function asMember<T>(
  database: Database,
  { actor = '', action = '' }: Claim,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.query(
      `SELECT set_config('breechlink.actor', $1, true), set_config('breechlink.action', $2, true)`,
      [actor, action],
    );
    await tx.query('SET LOCAL ROLE breechlink_member');
    return work(tx);
  });
}

/** Makes a function that tries a statement, undoes it, and says what came of it: rows, or the code of the refusal. */
export async function makeAttempt(database: Database): Promise<void> {
  await database.query(`
    CREATE FUNCTION attempt(statement text) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      changed bigint;
    BEGIN
      EXECUTE statement;
      GET DIAGNOSTICS changed = ROW_COUNT;
      RAISE EXCEPTION USING ERRCODE = 'UNDO0', MESSAGE = changed;
    EXCEPTION WHEN OTHERS THEN
      RETURN CASE WHEN SQLSTATE = 'UNDO0' THEN SQLERRM || ' rows' ELSE SQLSTATE END;
    END $$`);
}

/** Makes a function that counts how many rows of which table are seen, planned once for all its callers. */
export async function makeLook(
  database: Database,
  name: string,
  rows: readonly { readonly table: string; readonly here: string }[],
): Promise<void> {
  const counts = rows.map(({ table, here }) => `SELECT '${table}', count(*) FROM ${table} WHERE ${here}`);
  await database.query(`
    CREATE FUNCTION ${name}() RETURNS TABLE (of_table text, seen bigint) LANGUAGE plpgsql AS $$
    BEGIN
      RETURN QUERY ${counts.join(' UNION ALL ')};
    END $$`);
}
