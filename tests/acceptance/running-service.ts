import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The service in a process of its own, as an operator starts it. */
export interface RunningService {
  /** Where it listens, once it says that it is ready. @throws StartFailed, or another Error when it was killed before */
  readonly url: Promise<string>;
  /** Ends it with a signal and waits until it is gone; its exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The service ended by itself before it was ready. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed';
}

/** Starts the service on a free port, with nothing in its environment but what is given. */
export function startProcess(
  environment: Readonly<Record<string, string>>,
  role: string[] = [],
): RunningService {
  const child = spawn(process.execPath, ['start/main.ts', ...role], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const url = waitForUrl(child);
  // Whoever kills it before it is ready does not ask where it listens.
  url.catch(() => undefined);
  return {
    url,
    end: async (signal) => {
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}

function waitForUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /is ready on (http:\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    // Its output is complete at "close" only. A process that was killed has no exit code.
    child.once('close', (code) => {
      const message = `The service ended before it was ready:\n${output}`;
      reject(code === null ? new Error(message) : new StartFailed(message));
    });
  });
}
