import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request of the mix, under the name of its route. */
export interface Planned {
  readonly route: string;
  readonly path: string;
}

export interface Sample {
  readonly route: string;
  /** From the moment at which the request was due, so that one that had to wait for its turn is not flattered, ms. */
  readonly ms: number;
  /** Null when no answer came. */
  readonly status: number | null;
}

export interface Target {
  readonly url: string;
  readonly token: string;
}

/** As many connections as a busy site's clients and proxies keep open. */
const CONNECTIONS = 64;

/** An answer that takes longer is lost, ms. */
const GIVEN_UP_MS = 10_000;

/**
 * Sends requests at a constant rate, whether or not earlier ones are answered (an open loop), and times each answer to
 * its last byte from when the request was due. A service that stalls so pays for everything that was due meanwhile:
 * coordinated omission is excluded by construction.
 *
 * @param next the requests in their order
 */
export async function generateLoad(
  { url, token }: Target,
  { rate, seconds }: { rate: number; seconds: number },
  next: () => Planned,
): Promise<Sample[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { authorization: `Bearer ${token}` };
  const send = ({ route, path }: Planned, due: number): Promise<Sample> =>
    new Promise((resolve) => {
      const done = (status: number | null) => resolve({ route, ms: performance.now() - due, status });
      const sent = request(new URL(path, url), { agent, headers, timeout: GIVEN_UP_MS }, (answer) => {
        answer.on('error', () => done(null));
        answer.on('end', () => done(answer.statusCode ?? null));
        answer.resume();
      });
      sent.on('timeout', () => sent.destroy(new Error('No answer came in time.')));
      sent.on('error', () => done(null));
      sent.end();
    });
  const samples: Promise<Sample>[] = [];
  const start = performance.now();
  while (samples.length < rate * seconds) {
    const due = start + (samples.length * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    else samples.push(send(next(), due));
  }
  try {
    return await Promise.all(samples);
  } finally {
    agent.destroy();
  }
}
