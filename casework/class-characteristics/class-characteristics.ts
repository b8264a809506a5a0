export const TWISTS = ['left', 'right'] as const;
export type Twist = (typeof TWISTS)[number];

export const FIRING_PIN_SHAPES = [
  'circular',
  'elliptical',
  'rectangular',
  'square',
  'wedge',
  'other',
] as const;
export type FiringPinShape = (typeof FIRING_PIN_SHAPES)[number];

/** What a kind of firearm leaves on whatever it fires; null where nobody determined it. */
export interface ClassCharacteristics {
  readonly calibre: string | null;
  /** Lands of the barrel, as counted on a bullet. */
  readonly numberOfLands: number | null;
  readonly twist: Twist | null;
  readonly firingPinShape: FiringPinShape | null;
}
