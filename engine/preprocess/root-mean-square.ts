/**
 * Less than this is no mark but what rounding to 32 bits leaves of a smooth form: 0.1 nm, far below the noise
 * of any optical instrument, for topographies; a fortieth of an 8-bit grey level for pictures.
 */
const FLATTEST_RMS = 1e-4;

/** Root mean square of the measured points; null for a surface that is flat. */
export function rootMeanSquare(values: Float32Array, mask: Uint8Array): number | null {
  let sum = 0;
  let points = 0;
  for (let i = 0; i < values.length; i++) {
    if (mask[i] === 0) continue;
    sum += values[i] * values[i];
    points++;
  }
  const rms = Math.sqrt(sum / points);
  return rms >= FLATTEST_RMS ? rms : null;
}
