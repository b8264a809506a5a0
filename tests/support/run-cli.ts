import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** How the command-line tool ended, and what it said. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with nothing in its environment but PATH and what is given. */
export async function runProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** Runs the command-line tool as a person would. */
export function runCli(
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Ran> {
  return runProgram(process.execPath, ['cli/main.ts', ...args], environment);
}
