import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The service, started on a folder of its own. */
export interface ServiceProcess {
  readonly url: string;
  readonly token: string;
  /** Ends it in order and waits for that. */
  stop(): Promise<void>;
}

/** Longest time that a start may take on a slow machine, ms. */
const START_LIMIT_MS = 120_000;

/** A port that is free now; the wanted one where it is. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const listening = (port: number) => {
    server.listen(port, '127.0.0.1');
    return once(server, 'listening');
  };
  try {
    await listening(wanted);
  } catch {
    await listening(0);
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return address.port;
}

/**
 * Starts the service in a process of its own with a token made for this run; embedded, unless the environment that is
 * given names servers.
 */
export async function startServiceProcess(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const port = await freePort(8080);
  const token = randomBytes(24).toString('base64url');
  const child = spawn(process.execPath, ['start/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      BOOTSTRAP_TOKEN: token,
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The service ended with code ${child.exitCode} while it started.`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (Date.now() > deadline) {
      child.kill();
      throw new Error('The service did not become ready.');
    }
    await sleep(200);
  }
  return {
    url,
    token,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
