import { bandPass, deviationOf } from './band-pass.ts';
import { findForm } from './find-form.ts';
import type { Line } from './gaussian-regression.ts';
import { robustDeviation } from './median.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { evaluate, fitPolynomial, type Polynomial } from './polynomial.ts';

export interface Shoulders {
  /** First and last point of the land engraved area on its cross-cut. */
  readonly first: number;
  readonly last: number;
  /** Whether the land ends there at a shoulder, or because the measured field ends. */
  readonly leftInField: boolean;
  readonly rightInField: boolean;
  /** The land's arc, and the land's robust deviation about it, µm. */
  readonly form: Polynomial;
  readonly deviationUm: number;
}

/** Fewer points hold no land. */
const LEAST_POINTS = 16;

/** How much likelier (log) each height is of a land about the form, dirt included, than of anything else. */
function likelihoods({ values, valid }: Line, form: Polynomial, deviation: number): Float64Array {
  const { outsideRangeUm, outlierShare } = STRIATION_PARAMETERS.shoulders;
  const peak = Math.max(1, outsideRangeUm / (deviation * Math.sqrt(2 * Math.PI)));
  return values.map((value, x) => {
    if (valid[x] === 0) return 0;
    const z = (value - evaluate(form, x)) / deviation;
    return Math.log(outlierShare + (1 - outlierShare) * peak * Math.exp(-0.5 * z * z));
  });
}

/** First and last of the run with the largest sum (Bentley 1984): the likeliest two change points. */
function largestRun(gains: Float64Array): [number, number] {
  let best: [number, number] = [0, -1];
  let [most, sum, start] = [0, 0, 0];
  for (let x = 0; x < gains.length; x++) {
    if (sum <= 0) [sum, start] = [0, x];
    sum += gains[x];
    if (sum > most) [most, best] = [sum, [start, x]];
  }
  return best;
}

/**
 * Finds both shoulders of a land on its cross-cut: the land's heights lie normally about an arc, apart from dirt, and
 * beyond the two change points anywhere in the depth of a groove. The likeliest change points for the arc and the
 * arc for the change points are found in turn. A gap or dirt is part of the land when enough land follows.
 * Null where nothing lies on an arc.
 */
export function findShoulders(line: Line, spacingUm: number): Shoulders | null {
  const { firstDeviation, formDegree, leastDeviationUm, rounds, shoulderUm, waviness } =
    STRIATION_PARAMETERS.shoulders;
  let deviationUm = Math.max(
    leastDeviationUm,
    firstDeviation * (deviationOf(bandPass(line, spacingUm)) || 0),
  );
  let form = findForm(line, deviationUm);
  let [first, last] = [0, -1];
  for (let round = 0; round < rounds && form !== null; round++) {
    const gains = likelihoods(line, form, waviness * deviationUm);
    [first, last] = largestRun(gains);
    if (last - first + 1 < LEAST_POINTS) return null;
    const weights = gains.map((gain) => (gain > 0 ? 1 : 0));
    const fitted: Polynomial =
      fitPolynomial(line.values, weights, round === 0 ? 2 : formDegree, [first, last]) ?? form;
    const apart: number[] = [];
    for (let x = first; x <= last; x++)
      if (line.valid[x] === 1) apart.push(line.values[x] - evaluate(fitted, x));
    [form, deviationUm] = [fitted, Math.max(leastDeviationUm, robustDeviation(apart))];
  }
  if (form === null) return null;
  const isMeasured = (from: number, to: number) =>
    line.valid.subarray(from, to).reduce((sum, flag) => sum + flag, 0) * spacingUm >= shoulderUm;
  return {
    first,
    last,
    leftInField: isMeasured(0, first),
    rightInField: isMeasured(last + 1, line.valid.length),
    form,
    deviationUm,
  };
}
