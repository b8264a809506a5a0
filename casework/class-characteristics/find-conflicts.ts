import { isSameCalibre } from './calibre.ts';
import type { ClassCharacteristics } from './class-characteristics.ts';

/** A class characteristic that two exhibits have determined differently. */
export interface ClassConflict {
  readonly characteristic: keyof ClassCharacteristics;
  readonly questioned: string;
  readonly candidate: string;
}

/**
 * Where the class characteristics of two exhibits contradict each other. What one of them lacks contradicts nothing.
 * A conflict may also be a slip of whoever entered it, so it is shown rather than decided upon.
 */
export function findConflicts(
  questioned: ClassCharacteristics,
  candidate: ClassCharacteristics,
): ClassConflict[] {
  const differing = (characteristic: keyof ClassCharacteristics): ClassConflict[] => {
    const [a, b] = [questioned[characteristic], candidate[characteristic]];
    if (a === null || b === null) return [];
    const same = characteristic === 'calibre' ? isSameCalibre(String(a), String(b)) : a === b;
    return same ? [] : [{ characteristic, questioned: String(a), candidate: String(b) }];
  };
  return [
    ...differing('calibre'),
    ...differing('numberOfLands'),
    ...differing('twist'),
    ...differing('firingPinShape'),
  ];
}
