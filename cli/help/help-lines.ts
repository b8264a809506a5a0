import type { Command, Option } from '../command.ts';

/** What the program can do, in lines. */
export function helpLines(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: breechlink COMMAND [OPTIONS] …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '`breechlink help COMMAND` tells its options. The service is named by BREECHLINK_URL (http://127.0.0.1:8080),',
    'the token by BREECHLINK_TOKEN or --token-file: never on the command line, where others could read it.',
    '',
    'Exit codes: 0 done, 1 refused by the service or ended without a result, 2 the command line or a file is not',
    'as it should be, 3 the service cannot be reached, 4 some of several things failed, 70 an unforeseen error.',
  ];
}

/** What one command does, in lines. */
export function commandLines({ name, operands, summary, options, notes = [] }: Command): string[] {
  const listed = Object.entries(options).map(
    ([name, option]) => [signOf(name, option), explain(option)] as const,
  );
  const width = Math.max(0, ...listed.map(([sign]) => sign.length));
  return [
    ['Usage: breechlink', name, ...(listed.length === 0 ? [] : ['[OPTIONS]']), operands].join(' ').trimEnd(),
    summary,
    ...notes,
    ...(listed.length === 0 ? [] : ['']),
    ...listed.map(([sign, text]) => `  ${sign.padEnd(width)}  ${text}`),
  ];
}

function signOf(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function explain({ help, choices, multiple }: Option): string {
  const names = choices === undefined ? '' : ` One of: ${choices.join(', ')}.`;
  return `${help}${names}${multiple === true ? ' May be given again.' : ''}`;
}
