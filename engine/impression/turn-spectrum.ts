import type { Spectrum } from './plane-transform.ts';

/**
 * The spectrum of a plane turned by 90°: exactly that of the plane itself, turned. Where p(u, v) becomes p(−v, u),
 * F(k, l) becomes F(−l, k), of which half is kept as the conjugate of F(l, −k).
 *
 * @param side points of a side of the plane
 */
export function turnSpectrum(spectrum: Spectrum, side: number): Spectrum {
  const turned = new Float32Array(spectrum.length);
  const half = side / 2;
  for (let y = 0; y < side; y++) {
    const isKept = y === 0 || y >= half;
    const column = 2 * side * (isKept ? (side - y) % side : y);
    for (let x = 0; x <= half; x++) {
      const from = column + 2 * (isKept ? x : (side - x) % side);
      const to = 2 * (x * side + y);
      turned[to] = spectrum[from];
      turned[to + 1] = isKept ? spectrum[from + 1] : -spectrum[from + 1];
    }
  }
  return turned;
}
