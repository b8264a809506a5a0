import { commonShare, correlate, meanAgreement } from './common-share.ts';
import type { Line } from './gaussian-regression.ts';
import { median } from './median.ts';
import type { OrientedLand } from './orient-land.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { shearCrossCuts } from './shear-cross-cuts.ts';

export interface ChosenCrossCut {
  /** How much each cross-cut counts: its correlation with what all have in common, 0 to 1. */
  readonly weights: readonly number[];
  /** First and last cross-cut that counts at least half as much as the one that counts most. */
  readonly first: number;
  readonly last: number;
  /** Mean correlation between the neighbouring cross-cuts of the most stable 150 µm. */
  readonly agreement: number;
  /** Weighted mean of the cross-cuts along the striae, form and shoulders included, µm. */
  readonly line: Line;
}

/** Rounds after which the weights stand still to some per mille. */
const ROUNDS = 10;

/** Weighted mean of lines laid over each other, where lines of half of the best-measured point's weight were measured. */
function weightedMean(lines: readonly Line[], weights: readonly number[]): Line {
  const length = lines[0].values.length;
  const out = { values: new Float64Array(length), valid: new Uint8Array(length) };
  const totals = new Float64Array(length);
  lines.forEach(({ values, valid }, k) => {
    for (let x = 0; x < length; x++) {
      if (valid[x] === 0) continue;
      totals[x] += weights[k];
      out.values[x] += weights[k] * values[x];
    }
  });
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  for (let x = 0; x < length; x++) {
    out.valid[x] = totals[x] > 0 && totals[x] >= most / 2 ? 1 : 0;
    out.values[x] = out.valid[x] === 1 ? out.values[x] / totals[x] : 0;
  }
  return out;
}

/** The lines, each set to the height of one of them, so that gaps in some leave no steps in the mean. */
function setLevel(lines: readonly Line[], reference: Line): Line[] {
  return lines.map(({ values, valid }) => {
    const rises = values
      .map((value, x) => value - reference.values[x])
      .filter((_, x) => (valid[x] & reference.valid[x]) === 1);
    const rise = rises.length === 0 ? 0 : median(rises);
    return { values: values.map((value) => value - rise), valid };
  });
}

/** Mean correlation between the neighbours of the stretch of `count` cross-cuts in which it is highest. */
function highestAgreement(textures: readonly Line[], count: number): number {
  let highest = 0;
  for (let first = 0; first + count <= textures.length; first++) {
    const some = textures.slice(first, first + count);
    const measured = some.reduce((sum, { valid }) => sum + valid.reduce((a, b) => a + b, 0), 0) / count;
    if (measured * 2 < textures[0].values.length) continue;
    highest = Math.max(highest, meanAgreement(commonShare(some), count));
  }
  return highest;
}

/**
 * Chooses where along the striae a land's profile is taken, and averages there. The jacket's own texture, dirt and the
 * base's edge take their turns with the barrel's striae, so each cross-cut counts by its correlation with what all of
 * them have in common: the first principal component of their textures, by power iteration. A single place, as in
 * bulletxtrctr, jumps with the least change of the scan; this does not.
 */
export function chooseCrossCut(land: OrientedLand): ChosenCrossCut {
  const { cuts, spacingUm, shear } = land;
  const textures = shearCrossCuts(cuts, land.textures, spacingUm, shear.degrees);
  let weights = textures.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const common = weightedMean(textures, weights);
    weights = textures.map((texture) => Math.max(0, correlate(texture, common)));
  }
  const most = Math.max(...weights);
  const laid = shearCrossCuts(cuts, cuts, spacingUm, shear.degrees);
  const level = setLevel(laid, laid[weights.indexOf(most)]);
  return {
    weights,
    first: weights.findIndex((weight) => weight >= most / 2),
    last: weights.findLastIndex((weight) => weight >= most / 2),
    agreement: highestAgreement(
      textures,
      Math.min(STRIATION_PARAMETERS.crossCut.stableBands, textures.length),
    ),
    line: weightedMean(level, weights),
  };
}
