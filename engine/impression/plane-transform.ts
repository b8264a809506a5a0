import FFT from 'fft.js';

/** The spectrum of a plane, transposed: one x frequency after the other, interleaved. Single precision halves the memory. */
export type Spectrum = Float32Array;

/**
 * Discrete Fourier transforms of square planes, written for correlation: the spectrum is kept transposed, so that
 * neither direction gathers over strides, and lines that are zero, or that nobody asks for, are left out.
 */
export class PlaneTransform {
  readonly side: number;
  readonly #fft: FFT;
  readonly #plane: Float64Array;
  readonly #line: Float64Array;
  readonly #rows: Float64Array;

  /** @param side points of a side, a power of two */
  constructor(side: number) {
    this.side = side;
    this.#fft = new FFT(side);
    this.#plane = new Float64Array(2 * side * side);
    this.#rows = new Float64Array(2 * side * side);
    this.#line = new Float64Array(2 * side);
  }

  /** The spectrum of a complex plane (interleaved, row-major). */
  forward(plane: Float64Array): Spectrum {
    const { side } = this;
    const columns = this.#plane.fill(0);
    for (let y = 0; y < side; y++) {
      const row = plane.subarray(2 * y * side, 2 * (y + 1) * side);
      if (isZero(row)) continue;
      this.#fft.transform(this.#line, row);
      for (let x = 0; x < side; x++) {
        columns[2 * (x * side + y)] = this.#line[2 * x];
        columns[2 * (x * side + y) + 1] = this.#line[2 * x + 1];
      }
    }
    const spectrum = new Float32Array(2 * side * side);
    for (let x = 0; x < side; x++) {
      const start = 2 * x * side;
      this.#fft.transform(this.#line, columns.subarray(start, start + 2 * side));
      spectrum.set(this.#line, start);
    }
    return spectrum;
  }

  /**
   * The cross-correlation of a with b in the real part, and with b turned by 180° in the imaginary one: a real
   * plane turned by 180° has the conjugate spectrum.
   *
   * @returns the shifts −reach … reach in y, `side` points each in x (−1 is the last), interleaved; overwritten by
   *   the next call
   */
  correlate(a: Spectrum, b: Spectrum, reach: number): Float64Array {
    const { side } = this;
    const [product, line] = [this.#rows, this.#line];
    const kept = this.#plane;
    for (let i = 0; i < a.length; i += 2) {
      // conj(a)·b + i·conj(a)·conj(b), multiplied out.
      const sum = b[i] + b[i + 1];
      product[i] = (a[i] + a[i + 1]) * sum;
      product[i + 1] = (a[i] - a[i + 1]) * sum;
    }
    for (let x = 0; x < side; x++) {
      this.#fft.inverseTransform(line, product.subarray(2 * x * side, 2 * (x + 1) * side));
      for (let k = 0; k <= 2 * reach; k++) {
        const y = (k - reach + side) % side;
        kept[2 * (k * side + x)] = line[2 * y];
        kept[2 * (k * side + x) + 1] = line[2 * y + 1];
      }
    }
    const rows = this.#rows;
    for (let k = 0; k <= 2 * reach; k++) {
      const [start, end] = [2 * k * side, 2 * (k + 1) * side];
      this.#fft.inverseTransform(rows.subarray(start, end), kept.subarray(start, end));
    }
    return rows;
  }
}

function isZero(line: Float64Array): boolean {
  for (let i = 0; i < line.length; i++) if (line[i] !== 0) return false;
  return true;
}

/** The planes that a pair of marks is correlated on: the relief's, and a coarser one for its mask. */
export interface Planes {
  readonly relief: PlaneTransform;
  readonly mask: PlaneTransform;
}

const planesBySide = new Map<number, Planes>();

/** Planes of a side; their tables are made once. */
export function planesFor(side: number, maskRatio: number): Planes {
  const known = planesBySide.get(side);
  if (known !== undefined) return known;
  const planes = { relief: new PlaneTransform(side), mask: new PlaneTransform(side / maskRatio) };
  planesBySide.set(side, planes);
  return planes;
}
