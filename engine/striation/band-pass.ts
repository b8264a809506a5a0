import { gaussianRegression, type Line } from './gaussian-regression.ts';
import { robustDeviation } from './median.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

/** Standard deviation of the Gaussian weights per cut-off wavelength, of which half passes (ISO 16610-21). */
const SIGMA_PER_CUTOFF = Math.sqrt(Math.LN2 / 2) / Math.PI;

/**
 * What a line holds of the striae's wavelengths, µm: the form is the second-degree Gaussian regression at the long
 * cut-off, which follows a curved land to its very edge; noise is what the short cut-off smooths away. Valid where
 * the line is, 0 elsewhere.
 */
export function bandPass(line: Line, spacingUm: number): Line {
  const { shortestUm, longestUm } = STRIATION_PARAMETERS.band;
  const fine = gaussianRegression(line, (SIGMA_PER_CUTOFF * shortestUm) / spacingUm, 0);
  const form = gaussianRegression(line, (SIGMA_PER_CUTOFF * longestUm) / spacingUm, 2);
  const values = line.values.map((_, i) => (line.valid[i] === 1 ? fine.values[i] - form.values[i] : 0));
  return { values, valid: line.valid };
}

/** Robust standard deviation of a line's measured heights about 0, µm; NaN where nothing was measured. */
export function deviationOf({ values, valid }: Line): number {
  return robustDeviation(values.filter((_, i) => valid[i] === 1));
}

/** A line over its deviation, cut at `limit` deviations. */
export function standardise(line: Line, deviation: number, limit: number): Line {
  const gain = deviation > 0 ? 1 / deviation : 0;
  return {
    values: line.values.map((value) => Math.max(-limit, Math.min(limit, gain * value))),
    valid: line.valid,
  };
}
