import { gaussianRegression } from '../striation/gaussian-regression.ts';
import { STRIATION_PARAMETERS } from '../striation/parameters.ts';
import type { PreparedLand } from '../striation/prepared-land.ts';
import { standardiseProfile } from '../striation/profile.ts';
import { sampleLine } from '../striation/sample-line.ts';

/** Scales a vector to unit length; one of zeros stays. */
function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/**
 * A land's signature for search: its standardised profile, smoothed, in a fixed window about the middle between the
 * shoulders, 0 where nothing was measured; 256 numbers of unit length. The cosine of two signatures is then nearly the
 * correlation of the profiles at lag 0, whatever instrument and spacing they came from.
 */
export function profileSignature({ profile, deviationUm }: PreparedLand): Float32Array {
  const { length, spacingUm, smoothingSigmaUm } = STRIATION_PARAMETERS.signature;
  const line = standardiseProfile(profile, deviationUm);
  const smooth = gaussianRegression(line, smoothingSigmaUm / profile.spacingUm, 0);
  const middle = (profile.heights.length - 1) / 2;
  const { values } = sampleLine(
    { values: smooth.values, valid: profile.valid },
    middle,
    spacingUm / profile.spacingUm,
    length,
  );
  return toUnitLength(Float32Array.from(values));
}

/** The signature of the same profile in a window that stands `points` further along it. */
function shiftSignature(signature: Float32Array, points: number): Float32Array {
  const out = new Float32Array(signature.length);
  for (let i = Math.max(0, -points); i < Math.min(out.length, out.length - points); i++)
    out[i] = signature[i + points];
  return toUnitLength(out);
}

/**
 * The signature under `count` lags, for the best cosine with a stored one: shoulders are found to some ten µm only, and
 * a scan may stand upside down. Probes come in pairs, as scanned and reversed, at lags of 0, +1, −1, +2, … steps, so
 * that any count takes the likeliest.
 */
export function lagProbes(signature: Float32Array, count: number): Float32Array[] {
  const reversed = signature.toReversed();
  return Array.from({ length: count }, (_, i) => {
    const rank = i >> 1;
    const lag = rank % 2 === 1 ? (rank + 1) / 2 : -rank / 2;
    return shiftSignature(i % 2 === 0 ? signature : reversed, lag * STRIATION_PARAMETERS.signature.lagStep);
  });
}
