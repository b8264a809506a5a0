import { gaussianRegression, type Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

/** A peak or a valley of a profile, and how far it reaches, points. */
export interface Stria {
  readonly kind: 'peak' | 'valley';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Extremum {
  readonly kind: Stria['kind'];
  readonly at: number;
  readonly height: number;
}

/** Turning points of the measured heights, peaks and valleys in turn. */
function turningPoints({ values, valid }: Line): Extremum[] {
  const found: Extremum[] = [];
  for (let i = 1; i < values.length - 1; i++) {
    if ((valid[i - 1] & valid[i] & valid[i + 1]) === 0) continue;
    const [before, after] = [values[i] - values[i - 1], values[i + 1] - values[i]];
    if (before > 0 && after <= 0) found.push({ kind: 'peak', at: i, height: values[i] });
    if (before < 0 && after >= 0) found.push({ kind: 'valley', at: i, height: values[i] });
  }
  return found;
}

/** Drops the two neighbours with the smallest rise between them until every rise is at least `least`. */
function dropSmallRises(points: readonly Extremum[], least: number): Extremum[] {
  const kept = [...points];
  for (;;) {
    let [smallest, at] = [least, -1];
    for (let k = 0; k + 1 < kept.length; k++) {
      const rise = Math.abs(kept[k + 1].height - kept[k].height);
      if (rise < smallest) [smallest, at] = [rise, k];
    }
    // One alone has nothing that it stands out from.
    if (at < 0) return kept.length < 2 ? [] : kept;
    kept.splice(at, 2);
  }
}

/**
 * The striae of a standardised profile, in order: extrema of the smoothed heights that stand out, each reaching a
 * third of the way to its neighbours (Hare, Hofmann and Carriquiry 2017).
 */
export function findStriae(line: Line, spacingUm: number): Stria[] {
  const { smoothingSigmaUm, prominence, reach } = STRIATION_PARAMETERS.striae;
  const smooth = gaussianRegression(line, smoothingSigmaUm / spacingUm, 0);
  const extrema = dropSmallRises(turningPoints({ values: smooth.values, valid: line.valid }), prominence);
  return extrema.map(({ kind, at }, k) => {
    // The outermost reach as far out as in.
    const left = extrema[k - 1]?.at ?? 2 * at - (extrema[k + 1]?.at ?? at);
    const right = extrema[k + 1]?.at ?? 2 * at - left;
    return { kind, at, from: at - reach * (at - left), to: at + reach * (right - at) };
  });
}
