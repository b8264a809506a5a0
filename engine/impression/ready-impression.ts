import { buildPyramid } from './level.ts';
import type { Pyramid } from './level.ts';
import type { PreparedImpression } from './prepared-impression.ts';
import { radiusOf, TurnedSpectra } from './turned-spectra.ts';

/** A prepared mark unpacked for comparisons: made once for a mark, however many it is compared with. */
export interface ReadyImpression {
  readonly prepared: PreparedImpression;
  readonly pyramid: Pyramid;
  /** Distance of the farthest measured point from the centre, coarse points. */
  readonly radius: number;
  /** The mark turned to every angle and transformed, for planes of a side; made when first asked for, then kept. */
  turned(side: number): TurnedSpectra;
}

export function makeReady(prepared: PreparedImpression): ReadyImpression {
  const pyramid = buildPyramid(prepared);
  const radius = radiusOf(pyramid.coarse);
  const bySide = new Map<number, TurnedSpectra>();
  return {
    prepared,
    pyramid,
    radius,
    turned: (side) => {
      const known = bySide.get(side);
      if (known !== undefined) return known;
      const made = new TurnedSpectra(pyramid.coarse, radius, side);
      bySide.set(side, made);
      return made;
    },
  };
}
