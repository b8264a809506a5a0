import type { Database } from '../../platform/database/database.ts';

/**
 * Everything that a connection as `breechlink_member` can read as somebody, in each of some actions: the rows of
 * every table, as texts that begin with the table's name. Tables of signatures are left out for their size.
 */
export async function allThatIsReadable(
  database: Database,
  actorId: string,
  actions: readonly string[],
): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string; columns: string }>(
    `SELECT table_name AS name, string_agg(quote_ident(column_name), ', ' ORDER BY column_name) AS columns
     FROM information_schema.column_privileges
     WHERE grantee = 'breechlink_member' AND privilege_type = 'SELECT' AND table_name NOT LIKE 'signature%'
     GROUP BY table_name ORDER BY table_name`,
  );
  const all = tables
    .map(
      ({ name, columns }) =>
        `SELECT '${name}' || to_jsonb(t)::text AS row FROM (SELECT ${columns} FROM ${name}) t`,
    )
    .join(' UNION ALL ');
  const read: string[] = [];
  for (const action of actions) {
    await database.transaction(async (tx) => {
      await tx.query(
        // To compile so wide a statement takes longer than to run it.
        `SELECT set_config('breechlink.actor', $1, true), set_config('breechlink.action', $2, true),
                set_config('jit', 'off', true)`,
        [actorId, action],
      );
      await tx.query(`SET LOCAL ROLE breechlink_member`);
      const { rows } = await tx.query<{ row: string }>(all);
      read.push(...rows.map(({ row }) => row));
    });
  }
  return read;
}
