import { parseArgs } from 'node:util';
import type { Case } from '../../client/index.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, usage } from '../failure.ts';
import { show } from '../output/show.ts';
import { table } from '../output/table.ts';
import { wholeNumber } from '../values.ts';

const DEFAULT_LIMIT = '50';

const OPTIONS = {
  reference: { type: 'string', value: 'TEXT', help: 'Only cases of this reference.' },
  limit: { type: 'string', value: 'N', help: `Cases at most (${DEFAULT_LIMIT}).` },
  ...SERVICE_OPTIONS,
} as const satisfies OptionTable;

export const casesCommand: Command = {
  name: 'cases',
  operands: '',
  summary: 'List cases, the newest first.',
  options: OPTIONS,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length > 0)
      throw usage('`cases` takes no operands; a reference is given as --reference.');
    const limit = wholeNumber('limit', values.limit ?? DEFAULT_LIMIT, 1, 1_000_000);
    const client = connect(values);
    const cases: Case[] = [];
    const { reference } = values;
    const query = { limit: Math.min(limit, 200), reference };
    for await (const one of client.rows('/v1/cases', { query })) {
      if (cases.push(one) === limit) break;
    }
    show(values.json, { cases }, () =>
      table(['reference', 'title', 'day', 'place', 'id'], cases.map(cellsOf)),
    );
    return EXIT.done;
  },
};

function cellsOf({ reference, title = '', occurredOn = '', place = '', id }: Case): string[] {
  return [reference, title, occurredOn, place, id];
}
