import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { connect } from '../connection.ts';
import { EXIT, usage } from '../failure.ts';
import { Bars } from '../output/bars.ts';
import { show } from '../output/show.ts';
import { findOrCreateExhibit } from './find-or-create.ts';
import { declarationOf, landsOf, UPLOAD_OPTIONS } from './options.ts';
import { openFiles, sendFiles } from './send-files.ts';
import type { Sent } from './send-files.ts';

export const uploadCommand: Command = {
  name: 'upload',
  operands: 'FILE…',
  summary: 'Send scans of one exhibit, and wait until they are processed.',
  takesFiles: true,
  options: UPLOAD_OPTIONS,
  notes: [
    'Sent again, a file is recognised: nothing is entered twice.',
    'The lands of a bullet: --mark land_engraved_area --land 1, and the files in the order of its lands.',
  ],
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: UPLOAD_OPTIONS, allowPositionals: true });
    if (positionals.length === 0) throw usage('Name the files to send.');
    const declaration = declarationOf(values);
    const lands = landsOf(values.land, positionals.length);
    const client = connect(values);
    const contents = await openFiles(positionals);
    const exhibitId = await findOrCreateExhibit(client, values);
    const files = contents.flatMap((content, i) => {
      const path = positionals[i];
      return path === undefined ? [] : [{ path, content, declaration: { ...declaration, land: lands[i] } }];
    });
    const wait = values['no-wait'] !== true;
    const sent = await sendFiles(client, { exhibitId, files, wait, bars: new Bars(values.json) });
    const failed = sent.filter(hasFailed).length;
    show(values.json, { exhibitId, failed, files: sent.map(present) }, () => [
      `${sent.length - failed} of ${sent.length} files are in exhibit ${exhibitId}.`,
    ]);
    return failed === 0 ? EXIT.done : EXIT.someFailed;
  },
};

function hasFailed({ image, problem }: Sent): boolean {
  return problem !== undefined || image?.state === 'rejected';
}

/** A file as programs are told of it. */
function present({ file, uploaded, image, problem }: Sent) {
  if (uploaded === undefined) return { file, problem };
  const { id, sha256, duplicate } = uploaded;
  const { state, searchable, notSearchableReason, problem: rejected } = { ...uploaded, ...image };
  return { file, id, sha256, duplicate, state, searchable, notSearchableReason, problem: rejected };
}
