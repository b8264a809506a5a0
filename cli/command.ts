import type { ExitCode } from './failure.ts';

/** An option of a command: what `parseArgs` wants to know, and what is said of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for its value, in capitals. */
  readonly value?: string;
  /** Its values, where they are few. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** One thing that the program does. */
export interface Command {
  readonly name: string;
  /** What stands after the name, e.g. `EXHIBIT [FILE…]`. */
  readonly operands: string;
  readonly summary: string;
  /** Whether its operands are files of this machine. */
  readonly takesFiles?: true;
  /** Its operands, where they are few. */
  readonly choices?: readonly string[];
  readonly options: OptionTable;
  /** What else there is to know, in lines. */
  readonly notes?: readonly string[];
  readonly run: (args: string[]) => Promise<ExitCode>;
}

/** The options of every command that asks the service. */
export const SERVICE_OPTIONS = {
  url: { type: 'string', value: 'URL', help: 'Address of the service; else BREECHLINK_URL.' },
  'token-file': { type: 'string', value: 'FILE', help: 'File with the token; else BREECHLINK_TOKEN.' },
  json: { type: 'boolean', help: 'One JSON object for programs, instead of text.' },
} as const satisfies OptionTable;
