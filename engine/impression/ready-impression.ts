import { averageBlocks, buildPyramid } from './level.ts';
import type { Level, Pyramid } from './level.ts';
import type { PreparedImpression } from './prepared-impression.ts';
import { TurnedSpectra } from './turned-spectra.ts';

/** A prepared mark unpacked for comparisons: made once for a mark, however many it is compared with. */
export interface ReadyImpression {
  readonly prepared: PreparedImpression;
  readonly pyramid: Pyramid;
  /** The mark in blocks of `factor` × `factor` points; made when first asked for, then kept. */
  level(factor: number): Level;
  /** That level turned to every angle and transformed, for planes of a side; made when first asked for, then kept. */
  turned(factor: number, side: number): TurnedSpectra;
}

export function makeReady(prepared: PreparedImpression): ReadyImpression {
  const pyramid = buildPyramid(prepared);
  const levels = new Map([
    [2, pyramid.middle],
    [4, pyramid.coarse],
  ]);
  const spectra = new Map<string, TurnedSpectra>();
  const level = (factor: number) => keep(levels, factor, () => averageBlocks(prepared, factor));
  return {
    prepared,
    pyramid,
    level,
    turned: (factor, side) =>
      keep(spectra, `${factor} ${side}`, () => new TurnedSpectra(level(factor), side)),
  };
}

function keep<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
