import type { Command, Option } from '../command.ts';

/** Completion for zsh. */
export function zshCompletion(commands: readonly Command[]): string {
  return `#compdef breechlink
# Completion of breechlink for zsh: put it as _breechlink into a folder of fpath, or source it.
_breechlink() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _breechlink breechlink
`;
}

function commandCase({ name, options, choices, takesFiles }: Command): string {
  const specifications = Object.entries(options).map(([option, facts]) => optionSpecification(option, facts));
  const operands = [
    ...(choices === undefined ? [] : [`1:word:(${choices.join(' ')})`]),
    ...(takesFiles === true ? ['*:file:_files'] : []),
  ];
  const all = [...specifications, ...operands].map(quote);
  return all.length === 0 ? `    ${name}) ;;` : `    ${name}) _arguments ${all.join(' ')} ;;`;
}

function optionSpecification(name: string, { value, choices, multiple, help }: Option): string {
  const explained = `[${help.replaceAll(/[\\[\]:]/g, '\\$&')}]`;
  const values = choices === undefined ? (value === 'FILE' ? '_files' : ' ') : `(${choices.join(' ')})`;
  const wanted = value === undefined ? '' : `:${value}:${values}`;
  return `${multiple === true ? '*' : ''}--${name}${explained}${wanted}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
