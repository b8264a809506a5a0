import type { BreechlinkClient, NewExhibit } from '../../client/index.ts';

/** What is declared of an image when it is sent. */
export type Declaration = Parameters<BreechlinkClient['upload']>[1]['declaration'];

export type Mark = Declaration['mark'];
export type Kind = NewExhibit['kind'];
export type Origin = NewExhibit['origin'];

export const KINDS: readonly Kind[] = ['cartridge_case', 'bullet'];
export const ORIGINS: readonly Origin[] = ['evidence', 'test_fire'];

/** The marks that an exhibit may bear, by its kind. */
export const MARKS_OF: Readonly<Record<Kind, readonly Mark[]>> = {
  cartridge_case: ['breech_face', 'firing_pin', 'aperture_shear', 'ejector'],
  bullet: ['land_engraved_area', 'groove_engraved_area'],
};
