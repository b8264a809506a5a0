import { BreechlinkProblem, ConnectionLost } from '../client/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';

/** What went wrong, for people and for programs, and how the program ends. */
export interface Explanation {
  readonly exitCode: ExitCode;
  readonly message: string;
  /** The service's own document, where it has refused. */
  readonly problem?: BreechlinkProblem['document'];
}

export function explain(error: unknown): Explanation {
  if (error instanceof Failure) return { exitCode: error.exitCode, message: error.message };
  if (error instanceof ConnectionLost) return { exitCode: EXIT.unreachable, message: error.message };
  if (error instanceof BreechlinkProblem) {
    const { title, detail, document } = error;
    return { exitCode: EXIT.refused, message: `${title}. ${detail}`, problem: document };
  }
  if (isParseError(error)) return { exitCode: EXIT.usage, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exitCode: EXIT.unforeseen, message };
}

/** `parseArgs` says itself which option is wrong. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
