/** Lets one holder in at a time, in order of arrival. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve();

  /** Waits for its turn and returns the function that ends it. */
  async acquire(): Promise<() => void> {
    const turn = Promise.withResolvers<void>();
    const before = this.#tail;
    this.#tail = turn.promise;
    await before;
    return turn.resolve;
  }

  /** Runs `work` alone. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
