import { parseArgs } from 'node:util';
import type { BreechlinkClient, Search } from '../../client/index.ts';
import { candidateLines } from '../candidates/candidate-lines.ts';
import { tellProgress } from '../candidates/tell-progress.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, usage } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { Bars } from '../output/bars.ts';
import { show } from '../output/show.ts';
import { EXHIBIT_NOTE, findExhibit } from '../references/find-exhibit.ts';
import { wholeNumber } from '../values.ts';
import { FILTER_OPTIONS, filterOf } from './filter.ts';
import { followSearch } from './follow-search.ts';

const OPTIONS = {
  ...FILTER_OPTIONS,
  depth: { type: 'string', value: 'N', help: 'Candidates that are kept and compared in detail.' },
  'no-engine': { type: 'boolean', help: 'Compare by signatures only.' },
  'no-wait': { type: 'boolean', help: 'Ask for the search, and do not wait for it.' },
  limit: { type: 'string', value: 'N', help: 'Candidates that are shown at most (20).' },
  ...SERVICE_OPTIONS,
} as const satisfies OptionTable;

export const searchCommand: Command = {
  name: 'search',
  operands: 'EXHIBIT…',
  summary: 'Search with an exhibit, or with two or three test fires of one gun.',
  options: OPTIONS,
  notes: [EXHIBIT_NOTE, 'An option that may be given again widens the filter; different options narrow it.'],
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length === 0) throw usage('Name the exhibit to search with.');
    const limit = wholeNumber('limit', values.limit ?? '20', 1, 200);
    const depth = values.depth === undefined ? undefined : wholeNumber('depth', values.depth, 1, 1_000_000);
    const engine = values['no-engine'] !== true;
    const client = connect(values);
    const exhibitIds: string[] = [];
    for (const text of positionals) exhibitIds.push(await findExhibit(client, text));
    const filter = await filterOf(client, values);
    const asked = await client.post('/v1/searches', { body: { exhibitIds, filter, depth, engine } });
    if (values['no-wait'] === true) {
      show(values.json, { search: asked }, () => [`Search ${asked.id} is ${asked.state}.`]);
      return EXIT.done;
    }
    return awaitAndShow(client, asked, limit, values.json);
  },
};

async function awaitAndShow(
  client: BreechlinkClient,
  asked: Search,
  limit: number,
  json: boolean | undefined,
): Promise<ExitCode> {
  const bar = new Bars(json).start('search');
  let last = asked;
  for await (const search of followSearch(client, asked)) {
    tellProgress(bar, search);
    last = search;
  }
  const { searched = 0, eligible = 0, state, reason = '' } = last;
  bar.end(
    state === 'completed'
      ? `${searched} of ${eligible} eligible exhibits searched. ${reason}`.trim()
      : `${state}. ${reason}`.trim(),
    state !== 'completed',
  );
  const wish = { path: { searchId: last.id }, query: { limit } };
  const found = await client.get('/v1/searches/{searchId}/candidates', wish);
  show(json, found, () => (state === 'completed' ? candidateLines(found.candidates, found) : []));
  return state === 'completed' ? EXIT.done : EXIT.refused;
}
