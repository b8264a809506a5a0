import type { Database, Queryable } from './database.ts';

/** The database as one actor may see and change it while doing one thing. */
export interface ScopedDatabase extends Queryable {
  /** As `Database.transaction`. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
}

/**
 * The database under row security: every statement runs as the role `breechlink_member`, which owns nothing, with the
 * actor and the action set for the transaction. A single query is a transaction of its own.
 */
export function scopeDatabase(database: Database, actorId: string, action: string): ScopedDatabase {
  const transaction = <T>(work: (tx: Queryable) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      await tx.query(
        `SELECT set_config('breechlink.actor', $1, true), set_config('breechlink.action', $2, true),
                set_config('role', 'breechlink_member', true)`,
        [actorId, action],
      );
      return work(tx);
    });
  return { transaction, query: (text, parameters) => transaction((tx) => tx.query(text, parameters)) };
}
