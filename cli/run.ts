import packageJson from '../package.json' with { type: 'json' };
import { candidatesCommand } from './candidates/candidates.ts';
import { casesCommand } from './cases/cases.ts';
import { exhibitsCommand } from './cases/exhibits.ts';
import type { Command } from './command.ts';
import { completionCommand } from './completion/completion.ts';
import { explain } from './explain.ts';
import { EXIT, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { commandOf, helpCommand } from './help/help.ts';
import { commandLines, helpLines } from './help/help-lines.ts';
import { printLines } from './output/show.ts';
import { searchCommand } from './search/search.ts';
import { uploadCommand } from './upload/upload.ts';
import { verifyCommand } from './verify/verify.ts';
import { watchCommand } from './watch/watch.ts';

const COMMANDS: readonly Command[] = [
  uploadCommand,
  watchCommand,
  searchCommand,
  candidatesCommand,
  casesCommand,
  exhibitsCommand,
  verifyCommand,
  completionCommand(() => COMMANDS),
  helpCommand(() => COMMANDS),
];

/** Does what the words after the program's name say. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  try {
    const [name, ...args] = words;
    if (name === '--version') return tell([packageJson.version]);
    if (name === '--help' || name === '-h') return tell(helpLines(COMMANDS));
    if (name === undefined) throw usage('Name a command. `breechlink help` tells which there are.');
    const command = commandOf(COMMANDS, name);
    const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
    if (options.includes('--help') || options.includes('-h')) return tell(commandLines(command));
    return await command.run(args);
  } catch (error) {
    const { exitCode, ...failure } = explain(error);
    const text = words.includes('--json')
      ? JSON.stringify({ error: failure })
      : `breechlink: ${failure.message}`;
    process.stderr.write(`${text}\n`);
    return exitCode;
  }
}

function tell(lines: readonly string[]): ExitCode {
  printLines(lines);
  return EXIT.done;
}
