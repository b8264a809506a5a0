import FFT from 'fft.js';

/**
 * The spectrum of a real plane, transposed: the x frequencies 0 … side / 2, one after the other, each with all its y
 * frequencies, interleaved. The others are its mirror image. Single precision halves the memory.
 */
export type Spectrum = Float32Array;

/** Numbers between the ends of two rows: rows a power of two apart would share a few lines of the cache. */
const PADDING = 8;

/**
 * Discrete Fourier transforms of square planes, written for correlation: two real planes go through one complex
 * transform, the spectrum is kept transposed, so that neither direction gathers over strides, and rows that are zero,
 * or that nobody asks for, are left out.
 */
export class PlaneTransform {
  readonly side: number;
  /** Numbers from one row of a result of `correlate` to the next. */
  readonly stride: number;
  readonly #fft: FFT;
  /** One line on its way into a transform, and two that came out. */
  readonly #line: Float64Array;
  readonly #right: Float64Array;
  readonly #left: Float64Array;
  readonly #plane: Float64Array;
  readonly #lines: readonly Float64Array[];
  readonly #rows: Float64Array;
  readonly #rowLines: readonly Float64Array[];

  /** @param side points of a side, a power of two */
  constructor(side: number) {
    this.side = side;
    this.stride = 2 * side + PADDING;
    this.#fft = new FFT(side);
    this.#line = new Float64Array(2 * side);
    this.#right = new Float64Array(2 * side);
    this.#left = new Float64Array(2 * side);
    this.#plane = new Float64Array(this.stride * side);
    this.#lines = splitLines(this.#plane, side, this.stride);
    this.#rows = new Float64Array(this.stride * side);
    this.#rowLines = splitLines(this.#rows, side, this.stride);
  }

  /** The spectra of two real planes, given as the real and imaginary part of one (interleaved, row-major). */
  forward(plane: Float64Array): [Spectrum, Spectrum] {
    const { side, stride } = this;
    const [line, columns] = [this.#line, this.#plane];
    for (let y = 0; y < side; y++) {
      const row = plane.subarray(2 * y * side, 2 * (y + 1) * side);
      if (isZero(row)) line.fill(0);
      else this.#fft.transform(line, row);
      for (let x = 0, to = 2 * y; x < side; x++, to += stride) {
        columns[to] = line[2 * x];
        columns[to + 1] = line[2 * x + 1];
      }
    }
    const real = new Float32Array(side * (side + 2));
    const imaginary = new Float32Array(side * (side + 2));
    for (let x = 0; x <= side / 2; x++) {
      this.#fft.transform(this.#right, this.#lines[x]);
      this.#fft.transform(this.#left, this.#lines[(side - x) % side]);
      separate(this.#right, this.#left, real, imaginary, 2 * x * side);
    }
    return [real, imaginary];
  }

  /**
   * The cross-correlation of a with b in the real part, and with b turned by 180° in the imaginary one: a real
   * plane turned by 180° has the conjugate spectrum. So this is the inverse transform of conj(a)·b + i·conj(a)·conj(b),
   * times the square of `side`.
   *
   * @returns the shifts −reach … reach in y, a row each, `stride` numbers apart, with `side` points in x (−1 is the
   *   last), interleaved; overwritten by the next call
   */
  correlate(a: Spectrum, b: Spectrum, reach: number): Float64Array {
    const { side } = this;
    for (let x = 0; x <= side / 2; x++) {
      const mirrored = (side - x) % side;
      const start = 2 * x * side;
      this.#multiply(a, b, start, 1);
      this.#keep(x, reach, 1);
      if (mirrored <= x) continue;
      this.#multiply(a, b, start, -1);
      this.#keep(mirrored, reach, -1);
    }
    for (let k = 0; k <= 2 * reach; k++) this.#fft.transform(this.#rowLines[k], this.#lines[k]);
    return this.#rows;
  }

  /**
   * One column of the product's conjugate, since the forward transform of a conjugate is the conjugate of the inverse
   * one and spares a division of every point. `sign` −1: of the mirrored frequencies, where both spectra are conjugate.
   */
  #multiply(a: Spectrum, b: Spectrum, start: number, sign: 1 | -1): void {
    const line = this.#line;
    for (let i = 0; i < line.length; i += 2) {
      const j = start + i;
      const ar = a[j];
      const ai = sign * a[j + 1];
      const difference = b[j] - sign * b[j + 1];
      line[i] = (ar - ai) * difference;
      line[i + 1] = (ar + ai) * difference;
    }
  }

  /** Transforms the column and keeps the shifts that are asked for; mirrored, they run backwards. */
  #keep(x: number, reach: number, sign: 1 | -1): void {
    const { side, stride } = this;
    const [line, plane] = [this.#right, this.#plane];
    this.#fft.transform(line, this.#line);
    let to = 2 * x;
    for (let shift = -reach; shift <= reach; shift++, to += stride) {
      const i = 2 * ((side + sign * shift) & (side - 1));
      plane[to] = line[i];
      plane[to + 1] = line[i + 1];
    }
  }
}

function splitLines(plane: Float64Array, side: number, stride: number): Float64Array[] {
  return Array.from({ length: side }, (_, y) => plane.subarray(y * stride, y * stride + 2 * side));
}

/** The columns of the two real planes' spectra at `start`, from a column of the complex one's and the mirrored one. */
function separate(
  right: Float64Array,
  left: Float64Array,
  real: Spectrum,
  imaginary: Spectrum,
  start: number,
): void {
  for (let i = 0; i < right.length; i += 2) {
    const j = (right.length - i) % right.length;
    real[start + i] = (right[i] + left[j]) / 2;
    real[start + i + 1] = (right[i + 1] - left[j + 1]) / 2;
    imaginary[start + i] = (right[i + 1] + left[j + 1]) / 2;
    imaginary[start + i + 1] = (left[j] - right[i]) / 2;
  }
}

function isZero(line: Float64Array): boolean {
  for (let i = 0; i < line.length; i++) if (line[i] !== 0) return false;
  return true;
}
