import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Knows whether the running code is inside a transaction of one database, so that a query which would wait for
 * its own transaction is refused instead of hanging for ever.
 */
export class TransactionScope {
  readonly #storage = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs `work` as the inside of a transaction. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope = { open: true };
    try {
      return await this.#storage.run(scope, work);
    } finally {
      scope.open = false;
    }
  }

  /** @throws Error when called from inside an open transaction */
  assertOutside(): void {
    if (this.#storage.getStore()?.open) {
      throw new Error(
        'A query on the database was made inside a transaction. Use the transaction handed to the function.',
      );
    }
  }
}
