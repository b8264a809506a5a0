import { commonShare, correlate, meanAgreement, meanLine } from './common-share.ts';
import type { Line } from './gaussian-regression.ts';
import { median } from './median.ts';
import type { OrientedLand } from './orient-land.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { shearCrossCuts } from './shear-cross-cuts.ts';

export interface ChosenCrossCut {
  /** First and last of the neighbouring cross-cuts that were averaged. */
  readonly first: number;
  readonly last: number;
  /** Mean correlation between the cross-cuts of the most stable 150 µm. */
  readonly agreement: number;
  /** Mean of the cross-cuts along the striae, form and shoulders included, µm. */
  readonly line: Line;
}

/** The lines, each set to the height of the middle one, so that gaps in some leave no steps in the mean. */
function setLevel(lines: readonly Line[]): Line[] {
  const middle = lines[lines.length >> 1];
  return lines.map(({ values, valid }) => {
    const rises = values
      .map((value, x) => value - middle.values[x])
      .filter((_, x) => (valid[x] & middle.valid[x]) === 1);
    const rise = rises.length === 0 ? 0 : median(rises);
    return { values: values.map((value) => value - rise), valid };
  });
}

/** The first of the `count` neighbours that agree in the strongest striae, and their share in common. */
function findSeed(textures: readonly Line[], deviations: readonly number[], count: number) {
  let seed = { first: 0, common: 0, strength: -1 };
  for (let first = 0; first + count <= textures.length; first++) {
    const some = textures.slice(first, first + count);
    const common = commonShare(some);
    const measured = median(some.map(({ valid }) => valid.reduce((sum, flag) => sum + flag, 0)));
    const strength = common ** 2 * median(deviations.slice(first, first + count)) * measured;
    if (strength > seed.strength) seed = { first, common, strength };
  }
  return seed;
}

/**
 * Chooses where along the striae a land's profile is taken, and averages there. Barrels mark a jacket more deeply
 * towards the base, and the base's edge, dirt and the jacket's own texture take their turns: so the place is where
 * neighbours have most in common, power for power, in the strongest texture over the widest part; it grows from there
 * while the next cross-cut agrees with the mean (bulletxtrctr takes the first place where two neighbours agree).
 */
export function chooseCrossCut(land: OrientedLand): ChosenCrossCut {
  const { seedBands, agreement } = STRIATION_PARAMETERS.crossCut;
  const { cuts, spacingUm, deviations } = land;
  const { degrees } = land.shear;
  const textures = shearCrossCuts(cuts, land.textures, spacingUm, degrees);
  const count = Math.min(seedBands, cuts.length);
  const seed = findSeed(textures, deviations, count);
  let [first, last] = [seed.first, seed.first + count - 1];
  for (;;) {
    const mean = meanLine(textures.slice(first, last + 1));
    const before = first > 0 ? correlate(textures[first - 1], mean) : -1;
    const after = last + 1 < cuts.length ? correlate(textures[last + 1], mean) : -1;
    if (Math.max(before, after) < agreement) break;
    if (before > after) first--;
    else last++;
  }
  const chosen = shearCrossCuts(cuts.slice(first, last + 1), cuts.slice(first, last + 1), spacingUm, degrees);
  return {
    first,
    last,
    agreement: meanAgreement(seed.common, count),
    line: meanLine(setLevel(chosen)),
  };
}
