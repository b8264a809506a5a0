import { ConnectionLost } from '../connection-lost.ts';

/** Pauses before another try, ms: long enough for a service that is started anew. */
const PAUSES_MS = [250, 1000, 3000];

/**
 * Tries again where the connection is lost. Only for what may arrive twice.
 *
 * @param url of the service, to be named
 * @throws ConnectionLost after the last try
 */
export async function persist<Result>(
  url: string,
  signal: AbortSignal | undefined,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      // `fetch` throws a TypeError where there is no answer, or half of one, and nothing else.
      if (!(error instanceof TypeError)) throw error;
      const pauseMs = PAUSES_MS[tries];
      if (pauseMs === undefined) throw new ConnectionLost(url, error);
      await pause(pauseMs, signal);
    }
  }
}

/** Waits. @throws the reason of the signal */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
