import type { StrangerScores } from './fuse-marks.ts';

/** The model's own strangers count as this many exhibits of the gallery: they decide alone only where it is empty. */
const PRIOR_WEIGHT = 3;

/** The median absolute deviation of a normal distribution times this is its standard deviation. */
const MAD_TO_SD = 1.4826;

function median(sorted: readonly number[]): number {
  const last = sorted.length - 1;
  return (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
}

/**
 * How strangers score in this search: the centre and spread of one mark's cosines over all compared exhibits
 * (score normalisation by a cohort, as in speaker verification), by median and median absolute deviation, so that
 * the mates among them do not count. Guns of one make, or pictures under one lamp, are more alike than random
 * textures; without this a kind of mark in which everything is alike would outweigh the others.
 *
 * @param prior what the model's manifest says of random textures; carries small galleries
 */
export function estimateStrangers(cosines: readonly number[], prior: StrangerScores): StrangerScores {
  if (cosines.length === 0) return prior;
  const sorted = cosines.toSorted((a, b) => a - b);
  const centre = median(sorted);
  const deviations = sorted.map((cosine) => Math.abs(cosine - centre)).sort((a, b) => a - b);
  const spread = MAD_TO_SD * median(deviations);
  const weight = cosines.length + PRIOR_WEIGHT;
  return {
    mean: (cosines.length * centre + PRIOR_WEIGHT * prior.mean) / weight,
    sd: Math.sqrt((cosines.length * spread ** 2 + PRIOR_WEIGHT * prior.sd ** 2) / weight),
  };
}
