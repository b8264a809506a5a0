import { isSameCalibre } from './calibre.ts';
import type { ClassCharacteristics } from './class-characteristics.ts';

/** A class characteristic that two exhibits have determined differently. */
export interface ClassConflict {
  readonly characteristic: keyof ClassCharacteristics;
  readonly questioned: string;
  readonly candidate: string;
}

/**
 * By how much two widths may differ, as a share of the larger: the tolerance of earlier systems for land widths
 * (Brinck 2008, J Forensic Sci 53). Impressions of one land vary with the bullet.
 */
export const WIDTH_TOLERANCE = 0.1;

/** By how much the angle between extractor and ejector may differ, hours: positions are read by eye. */
export const CLOCK_TOLERANCE_HOURS = 1;

/** A round nose leaves a round outline: whoever entered the one does not contradict the other. */
const ROUND = new Set(['hemispherical', 'circular']);

const equal = <Value>(a: Value, b: Value): boolean => a === b;
const sameShape = (a: string, b: string): boolean => a === b || (ROUND.has(a) && ROUND.has(b));
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= WIDTH_TOLERANCE * Math.max(a, b);

/**
 * Where the class characteristics of two exhibits contradict each other. What one of them lacks contradicts nothing.
 * A conflict may also be a slip of whoever entered it, so it is shown rather than decided upon.
 */
export function findConflicts(
  questioned: ClassCharacteristics,
  candidate: ClassCharacteristics,
): ClassConflict[] {
  const [a, b] = [questioned, candidate];
  return [
    ...differing('calibre', a.calibre, b.calibre, isSameCalibre),
    ...differing('numberOfLands', a.numberOfLands, b.numberOfLands, equal),
    ...differing('twist', a.twist, b.twist, equal),
    ...differing('landWidthUm', a.landWidthUm, b.landWidthUm, alike),
    ...differing('grooveWidthUm', a.grooveWidthUm, b.grooveWidthUm, alike),
    ...differing('firingPinShape', a.firingPinShape, b.firingPinShape, sameShape),
    ...differing('firingPinApertureShape', a.firingPinApertureShape, b.firingPinApertureShape, equal),
    ...differing('breechFaceClass', a.breechFaceClass, b.breechFaceClass, equal),
    ...findClockConflict(a, b),
  ];
}

function differing<Value extends string | number>(
  characteristic: keyof ClassCharacteristics,
  a: Value | null,
  b: Value | null,
  agree: (a: Value, b: Value) => boolean,
): ClassConflict[] {
  if (a === null || b === null || agree(a, b)) return [];
  return [{ characteristic, questioned: String(a), candidate: String(b) }];
}

/**
 * A case can be turned at will, so only the angle from extractor to ejector tells anything: it needs both positions of
 * both exhibits.
 */
function findClockConflict(
  questioned: ClassCharacteristics,
  candidate: ClassCharacteristics,
): ClassConflict[] {
  const [a, b] = [hoursBetween(questioned), hoursBetween(candidate)];
  if (a === null || b === null) return [];
  const apart = Math.abs(a - b);
  if (Math.min(apart, 12 - apart) <= CLOCK_TOLERANCE_HOURS) return [];
  const say = (hours: number): string => `${hours} h from the extractor`;
  return [{ characteristic: 'ejectorClockHour', questioned: say(a), candidate: say(b) }];
}

/** Hours from the extractor clockwise to the ejector, 0 to 11. */
function hoursBetween({ extractorClockHour, ejectorClockHour }: ClassCharacteristics): number | null {
  if (extractorClockHour === null || ejectorClockHour === null) return null;
  return (ejectorClockHour - extractorClockHour + 12) % 12;
}
