import type { BreechlinkClient, SearchFilter } from '../../client/index.ts';
import type { OptionTable } from '../command.ts';
import { listingOf } from '../listing.ts';
import { requireCase } from '../references/find-case.ts';
import { KINDS, MARKS, oneOf, ORIGINS } from '../vocabulary.ts';
import { wholeNumber } from '../values.ts';

const TWISTS = listingOf<NonNullable<SearchFilter['twist']>>()(['left', 'right']);
const PIN_SHAPES = listingOf<NonNullable<SearchFilter['firingPinShape']>>()([
  'hemispherical',
  'circular',
  'elliptical',
  'rectangular',
  'square',
  'wedge',
  'other',
]);

/** Which exhibits may be candidates; the names are those of `filter` in the contract, in the singular. */
export const FILTER_OPTIONS = {
  kind: { type: 'string', multiple: true, value: 'KIND', choices: KINDS, help: 'Kind of exhibit.' },
  origin: {
    type: 'string',
    multiple: true,
    value: 'ORIGIN',
    choices: ORIGINS,
    help: 'Found, or fired for comparison.',
  },
  calibre: { type: 'string', multiple: true, value: 'NAME', help: 'Calibre, by any name of the cartridge.' },
  case: { type: 'string', multiple: true, value: 'CASE', help: 'Only exhibits of this case.' },
  'exclude-case': { type: 'string', multiple: true, value: 'CASE', help: 'No exhibit of this case.' },
  mark: {
    type: 'string',
    multiple: true,
    value: 'MARK',
    choices: MARKS,
    help: 'Search with this mark only.',
  },
  instrument: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'Instrument, as declared with the images.',
  },
  place: { type: 'string', multiple: true, value: 'PLACE', help: 'Place, as entered with the cases.' },
  'occurred-from': { type: 'string', value: 'DAY', help: 'First day of the incident, YYYY-MM-DD.' },
  'occurred-to': { type: 'string', value: 'DAY', help: 'Last day of the incident.' },
  'entered-from': { type: 'string', value: 'DAY', help: 'First day of entry, UTC.' },
  'entered-to': { type: 'string', value: 'DAY', help: 'Last day of entry, UTC.' },
  'number-of-lands': { type: 'string', value: 'N', help: 'Lands of the barrel.' },
  twist: { type: 'string', value: 'TWIST', choices: TWISTS, help: 'Direction of the rifling.' },
  'firing-pin-shape': {
    type: 'string',
    value: 'SHAPE',
    choices: PIN_SHAPES,
    help: 'Shape of the firing pin.',
  },
  'require-determined': {
    type: 'boolean',
    help: 'Not those of which the characteristic was not determined.',
  },
} as const satisfies OptionTable;

type Values = {
  readonly [Name in keyof typeof FILTER_OPTIONS]?:
    | ((typeof FILTER_OPTIONS)[Name] extends { type: 'boolean' }
        ? boolean
        : (typeof FILTER_OPTIONS)[Name] extends { multiple: true }
          ? string[]
          : string)
    | undefined;
};

/** The filter that the options ask for; undefined when none of them is given. @throws Failure */
export async function filterOf(client: BreechlinkClient, values: Values): Promise<SearchFilter | undefined> {
  const caseIds = (texts: readonly string[] | undefined) =>
    texts && Promise.all(texts.map((text) => requireCase(client, text)));
  const lands = values['number-of-lands'];
  const { twist, 'firing-pin-shape': pin } = values;
  const filter: SearchFilter = {
    kinds: values.kind?.map((text) => oneOf('kind', KINDS, text)),
    origins: values.origin?.map((text) => oneOf('origin', ORIGINS, text)),
    calibres: values.calibre,
    caseIds: await caseIds(values.case),
    excludeCaseIds: await caseIds(values['exclude-case']),
    marks: values.mark?.map((text) => oneOf('mark', MARKS, text)),
    instruments: values.instrument,
    places: values.place,
    occurredFrom: values['occurred-from'],
    occurredTo: values['occurred-to'],
    enteredFrom: values['entered-from'],
    enteredTo: values['entered-to'],
    numberOfLands: lands === undefined ? undefined : wholeNumber('number-of-lands', lands, 1, 99),
    twist: twist === undefined ? undefined : oneOf('twist', TWISTS, twist),
    firingPinShape: pin === undefined ? undefined : oneOf('firing-pin-shape', PIN_SHAPES, pin),
    requireDetermined: values['require-determined'],
  };
  return Object.values(filter).some((value) => value !== undefined) ? filter : undefined;
}
