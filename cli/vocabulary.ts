import type { Declaration, NewExhibit } from '../client/index.ts';
import { usage } from './failure.ts';
import { listingOf } from './listing.ts';

export const MARKS = listingOf<Declaration['mark']>()([
  'breech_face',
  'firing_pin',
  'aperture_shear',
  'ejector',
  'land_engraved_area',
  'groove_engraved_area',
]);
export const KINDS = listingOf<NewExhibit['kind']>()(['cartridge_case', 'bullet']);
export const ORIGINS = listingOf<NewExhibit['origin']>()(['evidence', 'test_fire']);
export const HEIGHT_UNITS = listingOf<NonNullable<Declaration['heightUnit']>>()(['m', 'mm', 'um', 'nm']);

/** The value of an option that has few. @throws Failure usage */
export function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw usage(`--${option} is one of: ${names.join(', ')}; not ${JSON.stringify(text)}.`);
}
