export const TWISTS = ['left', 'right'] as const;
export type Twist = (typeof TWISTS)[number];

/** The impression of the pin: the form of its nose where that is round, else its outline. */
export const FIRING_PIN_SHAPES = [
  'hemispherical',
  'circular',
  'elliptical',
  'rectangular',
  'square',
  'wedge',
  'other',
] as const;
export type FiringPinShape = (typeof FIRING_PIN_SHAPES)[number];

export const APERTURE_SHAPES = ['circular', 'elliptical', 'rectangular', 'square', 'other'] as const;
export type ApertureShape = (typeof APERTURE_SHAPES)[number];

/** How the breech face was finished, as its marks show. */
export const BREECH_FACE_CLASSES = [
  'parallel',
  'arched',
  'circular',
  'cross_hatched',
  'granular',
  'smooth',
  'other',
] as const;
export type BreechFaceClass = (typeof BREECH_FACE_CLASSES)[number];

/** What a kind of firearm leaves on whatever it fires; null where nobody determined it. */
export interface ClassCharacteristics {
  readonly calibre: string | null;
  /** Lands of the barrel, as counted on a bullet. */
  readonly numberOfLands: number | null;
  readonly twist: Twist | null;
  /** Width of a land's, and of a groove's impression, µm; the mean of those measured. */
  readonly landWidthUm: number | null;
  readonly grooveWidthUm: number | null;
  readonly firingPinShape: FiringPinShape | null;
  readonly firingPinApertureShape: ApertureShape | null;
  readonly breechFaceClass: BreechFaceClass | null;
  /** Where extractor and ejector marked the rim, as hours on one clock laid upon the head, 1 to 12. */
  readonly extractorClockHour: number | null;
  readonly ejectorClockHour: number | null;
}

/** The columns of an exhibit's class characteristics, in the names of `ClassCharacteristics`. */
export const CHARACTERISTIC_COLUMNS = `calibre, number_of_lands AS "numberOfLands", twist,
  land_width_um AS "landWidthUm", groove_width_um AS "grooveWidthUm", firing_pin_shape AS "firingPinShape",
  firing_pin_aperture_shape AS "firingPinApertureShape", breech_face_class AS "breechFaceClass",
  extractor_clock_hour AS "extractorClockHour", ejector_clock_hour AS "ejectorClockHour"`;

/** The same as they are entered: what was not determined is left out. */
export type DeterminedCharacteristics = {
  readonly [Name in keyof ClassCharacteristics]?: NonNullable<ClassCharacteristics[Name]>;
};
