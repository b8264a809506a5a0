import type { Database } from '../../../platform/database/database.ts';
import { GUARDS } from './tables.ts';

/** The rows of one agency in one table: where they lie, and what copies of them would be. */
export interface RowsOf {
  readonly table: string;
  /** SQL that names the rows by their ids, or where they have none, by where they lie: without asking anything of others. */
  readonly here: string;
  readonly count: number;
  /** A copy of one row as JSON: of a new id, a next version, and written by $actor. */
  readonly copy: string;
  readonly columns: readonly string[];
  /** A column that requests may change, where there is one. */
  readonly changed: string | null;
  /** Whether requests may read the table, add to it, and erase from it, at all. */
  readonly read: boolean;
  readonly added: boolean;
  readonly erased: boolean;
  /** Why not even its own people can add a copy of a row. */
  readonly notCopied: string | undefined;
}

interface Facts {
  readonly columns: string[];
  /** Those that say who wrote a row. */
  readonly writers: string[];
  /** What names its rows. */
  readonly name: 'id' | 'ctid';
  readonly changed: string | null;
  readonly read: boolean;
  readonly added: boolean;
  readonly erased: boolean;
}

/** Finds an agency's rows in every table whose rows are an agency's. @throws Error for a table that has none */
export async function findRows(db: Database, agencyId: string): Promise<RowsOf[]> {
  const found: RowsOf[] = [];
  for (const [table, guard] of Object.entries(GUARDS)) {
    if (guard.rows !== 'of an agency') continue;
    const { writers, name, ...facts } = await factsOf(db, table);
    const { rows } = await db.query<{ names: string; count: number; row: Record<string, unknown> }>(
      `SELECT array_agg(${name})::text AS names, count(*) AS count, (array_agg(to_jsonb(t)))[1] AS row
       FROM ${table} t WHERE ${guard.are}`,
      [agencyId],
    );
    const [{ names, count, row } = { names: '', count: 0, row: {} }] = rows;
    const type = name === 'id' ? 'uuid' : 'tid';
    const here = `${name} = ANY (${literal(names ?? '{}')}::${type}[])`;
    if (count === 0) {
      throw new Error(`No row of ${table} is an agency's: enter one by tests/service/rights/casework.ts.`);
    }
    const copy = {
      ...row,
      ...(typeof row.version === 'number' ? { version: row.version + 1 } : {}),
      ...Object.fromEntries(writers.map((writer) => [writer, '$actor'])),
      ...('id' in row ? { id: '$id' } : {}),
    };
    found.push({ table, here, count, notCopied: guard.notCopied, copy: JSON.stringify(copy), ...facts });
  }
  return found;
}

async function factsOf(db: Database, table: string): Promise<Facts> {
  const { rows } = await db.query<Facts>(
    `WITH named AS (
       SELECT attname::text AS name, attnum, attidentity = '' AND attgenerated = '' AS written,
              has_column_privilege('breechlink_member', attrelid, attnum, 'INSERT') AS added,
              has_column_privilege('breechlink_member', attrelid, attnum, 'UPDATE') AS changed,
              attname ~ '(_by|^author)$' AS writer
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped)
     SELECT ARRAY(SELECT name FROM named
                  WHERE written AND (added OR NOT EXISTS (SELECT FROM named WHERE added)) ORDER BY attnum) AS columns,
            CASE WHEN EXISTS (SELECT FROM named WHERE name = 'id') THEN 'id' ELSE 'ctid' END AS name,
            ARRAY(SELECT name FROM named WHERE writer) AS writers,
            (SELECT name FROM named WHERE changed ORDER BY attnum LIMIT 1) AS changed,
            has_any_column_privilege('breechlink_member', $1, 'SELECT') AS read,
            has_any_column_privilege('breechlink_member', $1, 'INSERT') AS added,
            has_table_privilege('breechlink_member', $1, 'DELETE') AS erased`,
    [table],
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error(`There is no table ${table}.`);
  return facts;
}

/** Statements that add a copy of a row, write the rows as they are, and erase them, each where requests ever do so. */
export function writes(rows: RowsOf, actor: string): string[] {
  const { table, here, changed, added, erased } = rows;
  return [
    ...(added ? [insertion(rows, actor)] : []),
    ...(changed === null ? [] : [`UPDATE ${table} SET ${changed} = ${changed} WHERE ${here}`]),
    ...(erased ? [`DELETE FROM ${table} WHERE ${here}`] : []),
  ];
}

function insertion({ table, columns, copy }: RowsOf, actor: string): string {
  const values = copy.replaceAll('$actor', actor).replaceAll('$id', crypto.randomUUID());
  const names = columns.join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, ${literal(values)}::jsonb)`;
}

/** A text as an SQL literal. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
