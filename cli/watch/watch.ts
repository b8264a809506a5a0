import { parseArgs } from 'node:util';
import { SERVICE_OPTIONS } from '../command.ts';
import type { Command, OptionTable } from '../command.ts';
import { connect } from '../connection.ts';
import { usage } from '../failure.ts';
import { EXHIBIT_NOTE, findExhibit } from '../references/find-exhibit.ts';
import { watchExhibit } from './watch-exhibit.ts';
import { watchFindings } from './watch-findings.ts';

const OPTIONS = {
  after: { type: 'string', value: 'ID', help: 'Only findings after this one: the last that was told.' },
  once: { type: 'boolean', help: 'Tell the findings that are there, and end.' },
  ...SERVICE_OPTIONS,
  json: { type: 'boolean', help: 'A line of JSON for each change or finding.' },
} as const satisfies OptionTable;

export const watchCommand: Command = {
  name: 'watch',
  operands: '[EXHIBIT]',
  summary: 'Follow an exhibit until it is processed and searched; or, without one, new findings.',
  options: OPTIONS,
  notes: [EXHIBIT_NOTE, 'Findings are followed until Ctrl+C: later entries that came near watched evidence.'],
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [wanted, ...more] = positionals;
    if (more.length > 0) throw usage('Name one exhibit, or none.');
    const { after, once = false, json } = values;
    if (wanted !== undefined && (after !== undefined || once))
      throw usage('--after and --once are for findings, not for an exhibit.');
    const client = connect(values);
    if (wanted === undefined) return watchFindings(client, { after, once, json });
    return watchExhibit(client, await findExhibit(client, wanted), json);
  },
};
