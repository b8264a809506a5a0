import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetProblem } from './set-problem.ts';

export const USAGE = 'npm run bench:accuracy -- --set DIR [--rotate] [--json]';

export interface Options {
  /** Absolute path. */
  readonly folder: string;
  readonly json: boolean;
  readonly rotate: boolean;
}

/** Reads the words behind the command. @throws SetProblem */
export function readOptions(words: readonly string[]): Options {
  const { set, json, rotate } = parse(words);
  if (set === undefined || set === '') throw new SetProblem([`Name a set: ${USAGE}`]);
  return { folder: resolve(set), json, rotate };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        set: { type: 'string' },
        json: { type: 'boolean', default: false },
        rotate: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node's words name the option; what follows them is advice on quoting.
    const [reason = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new SetProblem([`${reason}. Usage: ${USAGE}`], { cause: error });
  }
}
