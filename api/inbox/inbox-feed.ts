import { INBOX_CHANNEL } from '../../casework/inbox/add-inbox-items.ts';
import type { Database } from '../../platform/database/database.ts';
import { Problem } from '../problems/problem.ts';
import { Waker } from './waker.ts';

/** Streams that one person or token may hold open at a time, in each process: some tabs and devices. */
const MOST_STREAMS = 8;

/** Somebody who waits for news. */
export interface Listener {
  readonly waker: Waker;
  /** Ends when the server closes. */
  readonly ending: AbortSignal;
  leave(): void;
}

/** Wakes those who follow their inbox when something comes in: one LISTEN for all of a process. */
export class InboxFeed {
  readonly #listeners = new Map<string, Set<Waker>>();
  readonly #ending = new AbortController();
  #unlisten: (() => Promise<void>) | undefined;

  async start(database: Database): Promise<void> {
    this.#unlisten = await database.listen(INBOX_CHANNEL, (actorId) => {
      for (const waker of this.#listeners.get(actorId) ?? []) waker.wake();
    });
  }

  /** Ends all streams. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#unlisten?.();
  }

  /** @throws Problem too-many-streams */
  join(actorId: string): Listener {
    const wakers = this.#listeners.get(actorId) ?? new Set();
    if (wakers.size >= MOST_STREAMS) {
      throw new Problem(
        'too-many-streams',
        `You follow your inbox ${MOST_STREAMS} times already. Close one, or share one among your windows.`,
      );
    }
    const waker = new Waker();
    this.#listeners.set(actorId, wakers.add(waker));
    const leave = (): void => {
      wakers.delete(waker);
      if (wakers.size === 0) this.#listeners.delete(actorId);
    };
    return { waker, ending: this.#ending.signal, leave };
  }
}
