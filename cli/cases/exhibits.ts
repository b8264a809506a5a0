import { parseArgs } from 'node:util';
import type { Exhibit } from '../../client/index.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT } from '../failure.ts';
import { show } from '../output/show.ts';
import { table } from '../output/table.ts';
import { requireCase } from '../references/find-case.ts';
import { onlyOperand } from '../values.ts';

const OPTIONS = { ...SERVICE_OPTIONS } as const satisfies OptionTable;

export const exhibitsCommand: Command = {
  name: 'exhibits',
  operands: 'CASE',
  summary: 'List the exhibits of a case, by its reference or id.',
  options: OPTIONS,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const wanted = onlyOperand(positionals, 'case');
    const client = connect(values);
    const caseId = await requireCase(client, wanted);
    const wish = { path: { caseId }, query: { limit: 200 } };
    const exhibits: Exhibit[] = [];
    for await (const one of client.rows('/v1/cases/{caseId}/exhibits', wish)) exhibits.push(one);
    show(values.json, { caseId, exhibits }, () =>
      table(['reference', 'kind', 'origin', 'calibre', 'id'], exhibits.map(cellsOf)),
    );
    return EXIT.done;
  },
};

function cellsOf({ reference, kind, origin, calibre = '', id }: Exhibit): string[] {
  return [reference, kind, origin, calibre, id];
}
