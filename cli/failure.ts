/** How the program ends. Scripts rely on these numbers: they never change their meaning. */
export const EXIT = {
  /** All was done. */
  done: 0,
  /** The service refused, or what was waited for ended without a result. */
  refused: 1,
  /** The command line, or a file that it names, is not as it should be; nothing was sent. */
  usage: 2,
  /** The service cannot be reached. */
  unreachable: 3,
  /** Some of several things failed; each is named. */
  someFailed: 4,
  /** An error of this program, or an answer that it does not understand. */
  unforeseen: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the program with a message and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The failure of a command line that cannot be followed. */
export function usage(message: string): Failure {
  return new Failure(EXIT.usage, message);
}
