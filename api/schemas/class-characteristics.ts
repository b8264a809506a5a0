import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  APERTURE_SHAPES,
  BREECH_FACE_CLASSES,
  FIRING_PIN_SHAPES,
  TWISTS,
} from '../../casework/class-characteristics/class-characteristics.ts';
import type { ClassCharacteristics } from '../../casework/class-characteristics/class-characteristics.ts';
import { given } from './given.ts';
import { line } from './text.ts';

/** Narrower or wider than any land or groove: the number is in another unit. */
const width = (what: string) =>
  Type.Number({ minimum: 200, maximum: 20_000, description: `Mean width of a ${what}'s impression, µm.` });

const clockHour = (what: string) =>
  Type.Integer({
    minimum: 1,
    maximum: 12,
    description: `Where the ${what} marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared.`,
  });

/** The class characteristics of an exhibit; what was not determined is left out. */
export const characteristicFields = {
  calibre: Type.Optional(line(100)),
  numberOfLands: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 99, description: 'Lands of the barrel, counted on the bullet.' }),
  ),
  twist: Type.Optional(Type.Enum([...TWISTS], { description: 'Direction of the rifling.' })),
  landWidthUm: Type.Optional(width('land')),
  grooveWidthUm: Type.Optional(width('groove')),
  firingPinShape: Type.Optional(Type.Enum([...FIRING_PIN_SHAPES])),
  firingPinApertureShape: Type.Optional(Type.Enum([...APERTURE_SHAPES])),
  breechFaceClass: Type.Optional(
    Type.Enum([...BREECH_FACE_CLASSES], {
      description: 'How the breech face was finished, as its marks show.',
    }),
  ),
  extractorClockHour: Type.Optional(clockHour('extractor')),
  ejectorClockHour: Type.Optional(clockHour('ejector')),
};

const Characteristics = Type.Object(characteristicFields);

/** Those that were determined. */
export function presentCharacteristics(of: ClassCharacteristics): Static<typeof Characteristics> {
  return given({
    calibre: of.calibre,
    numberOfLands: of.numberOfLands,
    twist: of.twist,
    landWidthUm: of.landWidthUm,
    grooveWidthUm: of.grooveWidthUm,
    firingPinShape: of.firingPinShape,
    firingPinApertureShape: of.firingPinApertureShape,
    breechFaceClass: of.breechFaceClass,
    extractorClockHour: of.extractorClockHour,
    ejectorClockHour: of.ejectorClockHour,
  });
}
