import type { Command, Option } from '../command.ts';

/** Completion for fish. */
export function fishCompletion(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c breechlink -n __fish_use_subcommand -f -a ${command.name} -d ${quote(command.summary)}`,
    ...Object.entries(command.options).map(([name, option]) => optionLine(command.name, name, option)),
    ...operandLines(command),
  ]);
  return `# Completion of breechlink for fish: put it into ~/.config/fish/completions/breechlink.fish\n${lines.join('\n')}\n`;
}

function optionLine(command: string, name: string, { value, choices, help }: Option): string {
  // A value that is a file is completed as fish does by itself.
  const takes = value === undefined ? '' : value === 'FILE' ? ' -r' : ' -x';
  const values = choices === undefined ? '' : ` -a ${quote(choices.join(' '))}`;
  return `complete -c breechlink -n ${within(command)} -l ${name}${takes}${values} -d ${quote(help)}`;
}

function operandLines({ name, choices, takesFiles }: Command): string[] {
  if (choices !== undefined)
    return [`complete -c breechlink -n ${within(name)} -f -a ${quote(choices.join(' '))}`];
  return takesFiles === true ? [] : [`complete -c breechlink -n ${within(name)} -f`];
}

function within(command: string): string {
  return quote(`__fish_seen_subcommand_from ${command}`);
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
