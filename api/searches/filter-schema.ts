import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { FIRING_PIN_SHAPES, TWISTS } from '../../casework/class-characteristics/class-characteristics.ts';
import { EXHIBIT_KINDS, EXHIBIT_ORIGINS } from '../../casework/exhibits/exhibit.ts';
import { MARKS } from '../../casework/images/declaration.ts';
import { Id } from '../schemas/common.ts';
import { FROM_YEAR_1 } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';

/** Values of one list: more would be no filter. */
const MOST = 100;

const some = <Item extends TSchema>(item: Item, description?: string) =>
  Type.Optional(
    Type.Array(item, { minItems: 1, maxItems: MOST, uniqueItems: true, ...(description && { description }) }),
  );

const day = (description: string) =>
  Type.Optional(Type.String({ format: 'date', pattern: FROM_YEAR_1, description }));

export const Filter = Type.Object(
  {
    kinds: some(Type.Enum([...EXHIBIT_KINDS])),
    origins: some(Type.Enum([...EXHIBIT_ORIGINS])),
    agencyIds: some(Id, 'Exhibits of these agencies.'),
    calibres: some(line(100), 'By any name of the cartridge.'),
    caseIds: some(Id),
    excludeCaseIds: some(Id, 'Exhibits of these cases are no candidates.'),
    marks: some(Type.Enum([...MARKS]), 'Only these marks are searched with.'),
    instruments: some(line(200), 'As declared with the images.'),
    places: some(line(500), 'As entered with the cases.'),
    occurredFrom: day('First day of the incident, YYYY-MM-DD.'),
    occurredTo: day('Last day of the incident.'),
    enteredFrom: day('First day of entry, UTC.'),
    enteredTo: day('Last day of entry, UTC.'),
    numberOfLands: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    twist: Type.Optional(Type.Enum([...TWISTS])),
    firingPinShape: Type.Optional(Type.Enum([...FIRING_PIN_SHAPES])),
    requireDetermined: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          'Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.',
      }),
    ),
  },
  {
    additionalProperties: false,
    description:
      'Which exhibits may be candidates: every condition must hold; of a list, one value is enough.',
  },
);
