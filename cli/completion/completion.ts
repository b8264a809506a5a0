import type { Command } from '../command.ts';
import { EXIT, usage } from '../failure.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const SHELLS = new Map([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
]);

/** The command that prints what a shell needs to complete the others. @param commands all of them */
export function completionCommand(commands: () => readonly Command[]): Command {
  const choices = [...SHELLS.keys()];
  return {
    name: 'completion',
    operands: choices.join('|'),
    summary: 'Print a script by which a shell completes commands and options.',
    options: {},
    choices,
    notes: ['E.g. in ~/.bashrc: source <(breechlink completion bash)'],
    run: async ([shell = '']) => {
      const render = SHELLS.get(shell);
      if (render === undefined) throw usage(`Name the shell: ${choices.join(', ')}.`);
      process.stdout.write(render(commands()));
      return EXIT.done;
    },
  };
}
