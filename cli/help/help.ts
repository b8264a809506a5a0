import { parseArgs } from 'node:util';
import type { Command, OptionTable } from '../command.ts';
import { EXIT, usage } from '../failure.ts';
import { show } from '../output/show.ts';
import { commandLines, helpLines } from './help-lines.ts';

const OPTIONS = {
  json: { type: 'boolean', help: 'The commands and their options as one JSON object.' },
} as const satisfies OptionTable;

/** The command that explains the others. @param all every command */
export function helpCommand(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    operands: '[COMMAND]',
    summary: 'Tell what a command does, and its options.',
    options: OPTIONS,
    run: async (args) => {
      const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
      const [name] = positionals;
      const told = name === undefined ? all() : [commandOf(all(), name)];
      const commands = told.map(({ name, operands, summary, options }) => ({
        name,
        operands,
        summary,
        options,
      }));
      show(values.json, { commands }, () =>
        name === undefined ? helpLines(told) : told.flatMap(commandLines),
      );
      return EXIT.done;
    },
  };
}

/** A command by its name. @throws Failure usage */
export function commandOf(commands: readonly Command[], name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  throw usage(
    `There is no command ${JSON.stringify(name)}, but: ${commands.map(({ name }) => name).join(', ')}.`,
  );
}
