/** Who listens on which channel; starts and stops LISTEN with the first and the last listener. */
export class ChannelHub {
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  readonly #run: (sql: string) => Promise<unknown>;

  constructor(run: (sql: string) => Promise<unknown>) {
    this.#run = run;
  }

  get channels(): string[] {
    return [...this.#listeners.keys()];
  }

  /** Listens until the returned function is called. */
  async subscribe(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>> {
    // A function of its own, so that the same callback may subscribe twice.
    const listener = (payload: string): void => onNotify(payload);
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    try {
      await this.#run(`LISTEN ${quoteIdentifier(channel)}`);
    } catch (error) {
      this.#drop(channel, listener);
      throw error;
    }
    return async () => {
      if (this.#drop(channel, listener)) await this.#run(`UNLISTEN ${quoteIdentifier(channel)}`);
    };
  }

  notify(channel: string, payload: string): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener(payload);
  }

  /** True when this was the channel's last listener. */
  #drop(channel: string, listener: (payload: string) => void): boolean {
    const listeners = this.#listeners.get(channel);
    if (listeners === undefined || !listeners.delete(listener) || listeners.size > 0) return false;
    return this.#listeners.delete(channel);
  }
}

/** A name as an SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
