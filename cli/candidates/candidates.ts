import { parseArgs } from 'node:util';
import type { CandidateList } from '../../client/index.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { Bars } from '../output/bars.ts';
import { show } from '../output/show.ts';
import { EXHIBIT_NOTE, findExhibit } from '../references/find-exhibit.ts';
import { onlyOperand, wholeNumber } from '../values.ts';
import { candidateLines } from './candidate-lines.ts';
import { followCandidates } from './follow-candidates.ts';
import { tellProgress } from './tell-progress.ts';

const OPTIONS = {
  limit: { type: 'string', value: 'N', help: 'Candidates at most (20).' },
  'leave-out-conflicts': { type: 'boolean', help: 'Leave out those whose class characteristics contradict.' },
  ...SERVICE_OPTIONS,
} as const satisfies OptionTable;

export const candidatesCommand: Command = {
  name: 'candidates',
  operands: 'EXHIBIT',
  summary: 'Show the exhibits most like one, in the gallery as it stands now.',
  options: OPTIONS,
  notes: [EXHIBIT_NOTE],
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const wanted = onlyOperand(positionals, 'exhibit');
    const conflicts = values['leave-out-conflicts'] === true ? 'leave_out' : 'show';
    const limit = wholeNumber('limit', values.limit ?? '20', 1, 200);
    const client = connect(values);
    const bar = new Bars(values.json).start('search');
    const exhibitId = await findExhibit(client, wanted);
    let last: CandidateList | undefined;
    for await (const list of followCandidates(client, exhibitId, { limit, conflicts })) {
      tellProgress(bar, list.search);
      last = list;
    }
    return last === undefined ? EXIT.unforeseen : showList(last, values.json, (text) => bar.end(text));
  },
};

function showList(list: CandidateList, json: boolean | undefined, say: (text: string) => void): ExitCode {
  const { state, reason, eligible, searched, compared, exhaustive } = list.search;
  const completed = state === 'completed';
  say(
    completed
      ? `${searched ?? 0} of ${eligible ?? 0} eligible exhibits searched, ${compared ?? 0} compared, ${exhaustive === true ? 'exhaustive' : 'not exhaustive'}`
      : `${state}. ${reason ?? ''}`,
  );
  // "Never searched" is not "nothing found".
  show(json, list, () => (completed || list.stale ? candidateLines(list.candidates, list) : []));
  return completed ? EXIT.done : EXIT.refused;
}
