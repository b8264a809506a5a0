import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../platform/telemetry/logger.ts';

interface Phase {
  name: string;
  limitSeconds: number;
  close(): Promise<unknown> | unknown;
}

/** What has been started, so that it can be ended in the reverse order. */
export class Shutdown {
  readonly #phases: Phase[] = [];
  readonly #logger: Logger;
  #running: Promise<void> | undefined;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Adds what has just been started: it will end before everything that was there already. */
  add(name: string, limitSeconds: number, close: Phase['close']): void {
    this.#phases.push({ name, limitSeconds, close });
  }

  /** Ends the phases one after the other. One that fails or takes too long does not hold up the others. */
  run(): Promise<void> {
    this.#running ??= this.#runPhases();
    return this.#running;
  }

  async #runPhases(): Promise<void> {
    for (const { name, limitSeconds, close } of this.#phases.toReversed()) {
      try {
        const done = Promise.resolve(close()).then(() => true);
        const inTime = await Promise.race([done, sleep(limitSeconds * 1000, false, { ref: false })]);
        if (!inTime) this.#logger.warn(`shutdown: ${name} did not end within ${limitSeconds} s`);
      } catch (error) {
        this.#logger.warn({ err: error }, `shutdown: ${name} failed`);
      }
    }
  }
}
