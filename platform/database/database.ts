import type { PgPool } from 'bullmq';

/** Something that runs SQL: the database itself or one open transaction. */
export interface Queryable {
  /**
   * Runs SQL and returns its rows. Parameters are `$1`, `$2`, …; several statements in one text are allowed
   * when there are no parameters (the last one's rows are returned).
   *
   * The caller states the row type; it is trusted, not checked. On both sides int8 arrives as number,
   * timestamptz as Date, json and jsonb parsed, bytea as Buffer, numeric, date, vector, halfvec and bit as text.
   * A parameter that is a plain object is sent as JSON; an array is sent as a PostgreSQL array, so an array for
   * a jsonb column is to be passed through `JSON.stringify`; a Uint8Array is sent as bytea.
   *
   * @throws an Error with `code` (SQLSTATE), and `constraint`, `detail`, `table` where the server names them
   */
  query<Row = Record<string, unknown>>(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number }>;
}

/** Something that runs SQL, and several statements in one transaction. */
export interface Transactional extends Queryable {
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
   * Inside `work` only `tx` may be used; a query on the database itself would wait for its own
   * transaction and is refused with an Error.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
}

interface DatabaseCommon extends Transactional {
  /**
   * The database under row security: as the role `breechlink_member`, which owns nothing, with settings for each
   * transaction, e.g. `breechlink.actor`. A single query is a transaction of its own.
   */
  asMember(settings: Readonly<Record<string, string>>): Transactional;
  /** Calls `onNotify` for each NOTIFY on the channel until the returned function is called. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  /** Waits for what runs, then closes. Safe to call twice. */
  close(): Promise<void>;
}

/** PostgreSQL in this process (PGlite in a thread of its own). */
export interface EmbeddedDatabase extends DatabaseCommon {
  readonly mode: 'embedded';
  /** The same database in the shape of a `pg.Pool`, for the job queue. */
  readonly queuePool: PgPool;
}

/** A PostgreSQL server. */
export interface ServedDatabase extends DatabaseCommon {
  readonly mode: 'served';
}

export type Database = EmbeddedDatabase | ServedDatabase;

/** True when the error is a unique violation (SQLSTATE 23505), of the named constraint where one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
