import { prepareImpression } from '../impression/prepare-impression.ts';
import { notComparable } from '../not-comparable.ts';
import type { NotComparable } from '../not-comparable.ts';
import { GridTooLarge } from '../preprocess/grid-limit.ts';
import { prepareLand } from '../striation/prepare-land.ts';
import type { Surface } from '../surface/surface.ts';
import { isStriated } from './prepared-mark.ts';
import type { PreparedMark } from './prepared-mark.ts';

/** Prepares a mark for comparison by what kind of mark it is, or says why it cannot be compared. */
export function prepareMark(surface: Surface, mark: string): PreparedMark | NotComparable {
  try {
    return isStriated(mark) ? prepareStriae(surface) : prepareImpressed(surface, mark);
  } catch (error) {
    if (error instanceof GridTooLarge) return notComparable('too-large', error.message);
    throw error;
  }
}

function prepareImpressed(surface: Surface, mark: string): PreparedMark | NotComparable {
  const impression = prepareImpression(surface, mark);
  return impression.comparable ? { kind: 'impression', impression } : impression;
}

function prepareStriae(surface: Surface): PreparedMark | NotComparable {
  if (surface.modality !== 'topography') {
    return notComparable(
      'not-a-topography',
      'Striae are compared by their heights: a picture of a land is kept, not compared. Send a topography (X3P).',
    );
  }
  const land = prepareLand(surface);
  return land.comparable ? { kind: 'land', land } : land;
}
