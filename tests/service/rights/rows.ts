import type { Database } from '../../../platform/database/database.ts';
import { GUARDS } from './tables.ts';

/** The rows of one agency in one table: where they lie, and what copies of them would be. */
export interface RowsOf {
  readonly table: string;
  /** Physical places, as a text of an array: they name rows without asking anything of them. */
  readonly places: string;
  readonly count: number;
  /** A copy of one row as JSON: of a new id, a next version, and written by $actor. */
  readonly copy: string;
  readonly columns: readonly string[];
  /** A column that a request may change, where there is one. */
  readonly changeable: string;
  /** Whether requests may read the table, and add to it, at all. */
  readonly read: boolean;
  readonly added: boolean;
}

interface Facts {
  readonly columns: string[];
  readonly actors: string[];
  readonly changeable: string;
  readonly read: boolean;
  readonly added: boolean;
}

/** Finds an agency's rows in every table whose rows are an agency's. @throws Error for a table that has none */
export async function findRows(db: Database, agencyId: string): Promise<RowsOf[]> {
  const found: RowsOf[] = [];
  for (const [table, guard] of Object.entries(GUARDS)) {
    if (guard.rows !== 'of an agency') continue;
    const { rows } = await db.query<{ places: string; count: number; row: Record<string, unknown> }>(
      `SELECT array_agg(ctid)::text AS places, count(*) AS count, (array_agg(to_jsonb(t)))[1] AS row
       FROM ${table} t WHERE ${guard.are}`,
      [agencyId],
    );
    const [{ places, count, row } = { places: '', count: 0, row: {} }] = rows;
    if (count === 0) {
      throw new Error(`No row of ${table} is an agency's: enter one in tests/service/rights/casework.ts.`);
    }
    const { actors, ...facts } = await factsOf(db, table);
    const copy = {
      ...row,
      ...('id' in row ? { id: '$id' } : {}),
      ...(typeof row.version === 'number' ? { version: row.version + 1 } : {}),
      ...Object.fromEntries(actors.map((name) => [name, '$actor'])),
    };
    found.push({ table, places, count, copy: JSON.stringify(copy), ...facts });
  }
  return found;
}

async function factsOf(db: Database, table: string): Promise<Facts> {
  const { rows } = await db.query<Facts>(
    `WITH named AS (
       SELECT attname::text AS name, attnum, attidentity = '' AND attgenerated = '' AS written,
              has_column_privilege('breechlink_member', attrelid, attnum, 'UPDATE') AS changeable,
              EXISTS (SELECT FROM pg_constraint c
                      WHERE c.conrelid = attrelid AND c.contype = 'f' AND c.conkey = ARRAY[attnum]
                        AND c.confrelid IN ('actors'::regclass, 'people'::regclass)) AS actor
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped)
     SELECT ARRAY(SELECT name FROM named WHERE written ORDER BY attnum) AS columns,
            ARRAY(SELECT name FROM named WHERE actor) AS actors,
            (SELECT name FROM named ORDER BY changeable DESC, attnum LIMIT 1) AS changeable,
            has_table_privilege('breechlink_member', $1, 'SELECT') AS read,
            has_table_privilege('breechlink_member', $1, 'INSERT') AS added`,
    [table],
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error(`There is no table ${table}.`);
  return facts;
}

/** Statements that add a copy of a row, write the rows as they are, and erase them. */
export function writes(rows: RowsOf, actor: string): string[] {
  const here = `ctid = ANY (${literal(rows.places)}::tid[])`;
  const { table, changeable } = rows;
  return [
    insertion(rows, actor),
    `UPDATE ${table} SET ${changeable} = ${changeable} WHERE ${here}`,
    `DELETE FROM ${table} WHERE ${here}`,
  ];
}

function insertion({ table, columns, copy }: RowsOf, actor: string): string {
  const values = copy.replaceAll('$actor', actor).replaceAll('$id', crypto.randomUUID());
  const names = columns.join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, ${literal(values)}::jsonb)`;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
