import { Mutex } from '../mutex.ts';
import type { TransactionScope } from '../transaction-scope.ts';
import type { QueryResult, ThreadClient } from './thread-client.ts';

/** Which schema unqualified names belong to: the house's own tables, or the job queue's. */
export type SearchPath = 'public' | 'bullmq';

/** The session, held by one caller alone until released. */
export interface Lease {
  query<Row>(text: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>>;
  release(): void;
}

/** PGlite is one single session: whoever uses it holds it alone, for one statement or one transaction. */
export class Session {
  readonly #thread: ThreadClient;
  readonly #scope: TransactionScope;
  readonly #mutex = new Mutex();
  #searchPath: SearchPath | undefined;

  constructor(thread: ThreadClient, scope: TransactionScope) {
    this.#thread = thread;
    this.#scope = scope;
  }

  /** Waits for its turn. @throws Error inside a transaction, which would wait for itself */
  async acquire(searchPath: SearchPath): Promise<Lease> {
    this.#scope.assertOutside();
    const release = await this.#mutex.acquire();
    try {
      if (this.#searchPath !== searchPath) {
        // Outside of any transaction, so no rollback can undo it.
        await this.#thread.query(`SET search_path TO ${searchPath}`, []);
        this.#searchPath = searchPath;
      }
    } catch (error) {
      release();
      throw error;
    }
    return { query: (text, parameters = []) => this.#thread.query(text, parameters), release };
  }

  /** Runs one statement in its turn. */
  async query<Row>(
    searchPath: SearchPath,
    text: string,
    parameters?: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    const lease = await this.acquire(searchPath);
    try {
      return await lease.query<Row>(text, parameters);
    } finally {
      lease.release();
    }
  }
}
