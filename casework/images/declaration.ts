import type { ExhibitKind } from '../exhibits/exhibit.ts';
import { Refusal } from '../refusals/refusal.ts';

export const MARKS = [
  'breech_face',
  'firing_pin',
  'aperture_shear',
  'ejector',
  'land_engraved_area',
  'groove_engraved_area',
] as const;
export type Mark = (typeof MARKS)[number];

export const HEIGHT_UNITS = ['m', 'mm', 'um', 'nm'] as const;
export type HeightUnit = (typeof HEIGHT_UNITS)[number];

/** What the sender says about an image. */
export interface Declaration {
  readonly mark: Mark;
  /** Number of the land or groove on its bullet, from 1. */
  readonly land?: number;
  /** Distance between pixels, µm. */
  readonly pixelSizeUm?: number;
  /** Unit of the heights, where the file states another one or none. */
  readonly heightUnit?: HeightUnit;
  readonly instrument?: string;
  readonly objective?: string;
  readonly lighting?: string;
}

const MARKS_OF: Readonly<Record<ExhibitKind, readonly Mark[]>> = {
  cartridge_case: ['breech_face', 'firing_pin', 'aperture_shear', 'ejector'],
  bullet: ['land_engraved_area', 'groove_engraved_area'],
};

/** @throws Refusal mark-does-not-fit when the exhibit cannot bear such a mark */
export function assertMarkFits(kind: ExhibitKind, { mark, land }: Declaration): void {
  const allowed = MARKS_OF[kind];
  const noun = kind === 'bullet' ? 'bullet' : 'cartridge case';
  if (!allowed.includes(mark)) {
    throw new Refusal(
      'mark-does-not-fit',
      `A ${noun} bears no ${mark}. Its marks are: ${allowed.join(', ')}.`,
    );
  }
  if (kind !== 'bullet' && land !== undefined) {
    throw new Refusal(
      'mark-does-not-fit',
      `\`land\` numbers the lands and grooves of a bullet; leave it out for a ${noun}.`,
    );
  }
}
