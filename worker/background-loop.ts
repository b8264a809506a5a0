import type { Logger } from '../platform/telemetry/logger.ts';

export interface BackgroundLoop {
  /** Runs the work as soon as possible; a wake during a run leads to one more run. */
  wake(): void;
  /** Waits for the run in progress; none follows. */
  close(): Promise<void>;
}

/** Repeats a piece of work, never twice at a time. A failure is logged, and the next turn tries again. */
export function startBackgroundLoop(
  name: string,
  everyMilliseconds: number,
  work: () => Promise<unknown>,
  logger: Logger,
): BackgroundLoop {
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  async function run(): Promise<void> {
    again = false;
    try {
      await work();
    } catch (error) {
      logger.warn({ err: error }, `${name} failed and will be tried again`);
    }
    running = undefined;
    if (again) wake();
  }
  function wake(): void {
    if (closed) return;
    again = true;
    running ??= run();
  }

  const timer = setInterval(wake, everyMilliseconds);
  wake();
  return {
    wake,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
