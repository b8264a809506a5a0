import type { Declaration } from '../../client/index.ts';
import { SERVICE_OPTIONS } from '../command.ts';
import type { OptionTable } from '../command.ts';
import { usage } from '../failure.ts';
import { HEIGHT_UNITS, KINDS, MARKS, oneOf, ORIGINS } from '../vocabulary.ts';
import { wholeNumber } from '../values.ts';

export const UPLOAD_OPTIONS = {
  exhibit: { type: 'string', value: 'EXHIBIT', help: 'The exhibit: its id, or its reference within --case.' },
  case: { type: 'string', value: 'CASE', help: 'The case: its reference or id.' },
  create: { type: 'boolean', help: 'Enter the case and the exhibit where they are not there.' },
  agency: {
    type: 'string',
    value: 'ID',
    help: 'Whose case it is, if it is created and you work for several.',
  },
  kind: { type: 'string', value: 'KIND', choices: KINDS, help: 'Of an exhibit that is created.' },
  origin: {
    type: 'string',
    value: 'ORIGIN',
    choices: ORIGINS,
    help: 'Of an exhibit that is created (evidence).',
  },
  calibre: { type: 'string', value: 'NAME', help: 'Of an exhibit that is created.' },
  mark: { type: 'string', value: 'MARK', choices: MARKS, help: 'The mark that the files show.' },
  land: { type: 'string', value: 'N', help: 'Land or groove of the first file; the next files count on.' },
  'pixel-size-um': { type: 'string', value: 'UM', help: 'Distance between points, µm.' },
  'height-unit': {
    type: 'string',
    value: 'UNIT',
    choices: HEIGHT_UNITS,
    help: 'Unit of the heights of an X3P.',
  },
  instrument: { type: 'string', value: 'NAME', help: 'Instrument that took the images.' },
  objective: { type: 'string', value: 'NAME', help: 'Its objective.' },
  lighting: { type: 'string', value: 'TEXT', help: 'Its light.' },
  'no-wait': { type: 'boolean', help: 'Do not wait until the images are processed.' },
  ...SERVICE_OPTIONS,
} as const satisfies OptionTable;

type Given<Name extends keyof typeof UPLOAD_OPTIONS> = { readonly [Each in Name]?: string | undefined };

/** What the options declare of every file. @throws Failure usage */
export function declarationOf(
  values: Given<'mark' | 'pixel-size-um' | 'height-unit' | 'instrument' | 'objective' | 'lighting'>,
): Declaration {
  const { mark, instrument, objective, lighting } = values;
  const { 'pixel-size-um': size, 'height-unit': unit } = values;
  if (mark === undefined) throw usage(`Name the mark that the files show: --mark ${MARKS.join('|')}.`);
  const pixelSizeUm = size === undefined ? undefined : Number(size);
  if (Number.isNaN(pixelSizeUm)) throw usage('--pixel-size-um is a number, µm.');
  return {
    mark: oneOf('mark', MARKS, mark),
    pixelSizeUm,
    heightUnit: unit === undefined ? undefined : oneOf('height-unit', HEIGHT_UNITS, unit),
    instrument,
    objective,
    lighting,
  };
}

/** The land or groove that each of several files shows, counted from the first one's. @throws Failure usage */
export function landsOf(first: string | undefined, files: number): (number | undefined)[] {
  const from = first === undefined ? undefined : wholeNumber('land', first, 1, 99);
  return Array.from({ length: files }, (_, i) => (from === undefined ? undefined : from + i));
}
