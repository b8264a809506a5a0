/** Pieces of work side by side, at most so many, and at most one for each key. */
export class Lanes {
  readonly #running = new Map<string, Promise<void>>();
  readonly #most: number;
  readonly #onMore: () => void;

  /** @param onMore called when a piece of work has ended and says that there may be more */
  constructor(most: number, onMore: () => void) {
    this.#most = most;
    this.#onMore = onMore;
  }

  /** Starts work for a key, unless there is some already or no lane is free. It says whether there may be more. */
  open(key: string, work: () => Promise<boolean>): void {
    if (this.#running.has(key) || this.#running.size >= this.#most) return;
    const run = async (): Promise<void> => {
      const more = await work().finally(() => this.#running.delete(key));
      if (more) this.#onMore();
    };
    this.#running.set(key, run());
  }

  /** Waits for all that runs now. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }
}
