import { parseArgs } from 'node:util';
import type { BreechlinkClient, Image } from '../../client/index.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, usage } from '../failure.ts';
import { Bars } from '../output/bars.ts';
import { show } from '../output/show.ts';
import { requireCase } from '../references/find-case.ts';
import { EXHIBIT_NOTE, findExhibit } from '../references/find-exhibit.ts';
import { checkOriginal } from './check-original.ts';
import type { Fault } from './check-original.ts';

const OPTIONS = {
  case: { type: 'string', value: 'CASE', help: 'The originals of one case, by its reference or id.' },
  ...SERVICE_OPTIONS,
} as const satisfies OptionTable;

export const verifyCommand: Command = {
  name: 'verify',
  operands: '[EXHIBIT…]',
  summary: "Download originals and compare their SHA-256 with the service's record.",
  options: OPTIONS,
  notes: [
    EXHIBIT_NOTE,
    'Without exhibits or --case: every original that you may see. Each download is recorded.',
  ],
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.case !== undefined && positionals.length > 0)
      throw usage('Name exhibits or a --case, not both.');
    const client = connect(values);
    const bar = new Bars(values.json).start('verify');
    const images: Image[] = [];
    for await (const exhibitId of exhibitsOf(client, values.case, positionals)) {
      const wish = { path: { exhibitId }, query: { limit: 200 } };
      for await (const image of client.rows('/v1/exhibits/{exhibitId}/images', wish)) images.push(image);
    }
    const faults: Fault[] = [];
    for (const [done, image] of images.entries()) {
      bar.update(done, images.length, `${done} of ${images.length} originals`);
      const fault = await checkOriginal(client, image);
      if (fault !== undefined) faults.push(fault);
    }
    bar.end(`${images.length} originals, ${faults.length} not as recorded`, faults.length > 0);
    show(values.json, { checked: images.length, faults }, () => faults.map(sayFault));
    return faults.length === 0 ? EXIT.done : EXIT.someFailed;
  },
};

async function* exhibitsOf(
  client: BreechlinkClient,
  inCase: string | undefined,
  named: readonly string[],
): AsyncGenerator<string> {
  for (const text of named) yield await findExhibit(client, text);
  if (named.length > 0) return;
  const query = { limit: 200 };
  const cases =
    inCase === undefined ? client.rows('/v1/cases', { query }) : [{ id: await requireCase(client, inCase) }];
  for await (const { id: caseId } of cases) {
    for await (const { id } of client.rows('/v1/cases/{caseId}/exhibits', { path: { caseId }, query }))
      yield id;
  }
}

function sayFault({ imageId, fileName, expected, received = 'nothing', detail }: Fault): string {
  return `image ${imageId} (${fileName}): ${detail} Recorded ${expected}, received ${received}.`;
}
