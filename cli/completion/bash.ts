import type { Command } from '../command.ts';

/** Completion for bash: the names of commands and options, the values of those that have few, and files. */
export function bashCompletion(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of breechlink for bash: source it, or put it among your completions.
_breechlink() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names}' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD - 1]}" in
${commands.flatMap(valueCases).join('\n')}
  *)
    case "\${COMP_WORDS[1]}" in
${commands.map(wordCase).join('\n')}
    esac
    ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _breechlink breechlink
`;
}

/** What follows an option that takes a value: one of its values, or anything. */
function valueCases({ name, options }: Command): string[] {
  return Object.entries(options)
    .filter(([, { type }]) => type === 'string')
    .map(([option, { choices = [] }]) => `  '${name} --${option}') words='${choices.join(' ')}' ;;`);
}

function wordCase({ name, options, choices = [] }: Command): string {
  const words = [...choices, ...Object.keys(options).map((option) => `--${option}`)];
  return `    ${name}) words='${words.join(' ')}' ;;`;
}
