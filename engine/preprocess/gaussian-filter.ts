/** The kernel ends where a Gaussian has fallen to 0.03 % of its peak. */
const KERNEL_REACH_SIGMAS = 4;

function gaussianKernel(sigma: number): Float64Array {
  const reach = Math.max(1, Math.ceil(KERNEL_REACH_SIGMAS * sigma));
  const kernel = new Float64Array(2 * reach + 1);
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += kernel[i + reach] = Math.exp((-i * i) / (2 * sigma * sigma));
  for (let i = 0; i < kernel.length; i++) kernel[i] /= sum;
  return kernel;
}

/** Convolves along one axis, zero outside: `stride` steps along the axis, `lineStride` from line to line. */
function convolveLines(
  source: Float32Array,
  kernel: Float64Array,
  length: number,
  stride: number,
  lines: number,
  lineStride: number,
): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const out = new Float32Array(source.length);
  for (let line = 0; line < lines; line++) {
    const base = line * lineStride;
    for (let i = 0; i < length; i++) {
      const from = Math.max(0, i - reach);
      const to = Math.min(length - 1, i + reach);
      let sum = 0;
      for (let j = from; j <= to; j++) sum += source[base + j * stride] * kernel[j - i + reach];
      out[base + i * stride] = sum;
    }
  }
  return out;
}

function convolve(source: Float32Array, width: number, height: number, kernel: Float64Array): Float32Array {
  const rows = convolveLines(source, kernel, width, 1, height, width);
  return convolveLines(rows, kernel, height, width, width, 1);
}

/**
 * Mean of the measured points under a Gaussian of `sigma` points (zero-order Gaussian regression,
 * ISO 16610-31 without its robust weights): unmeasured points neither count nor pull.
 * Points outside the mask come back as 0.
 */
export function gaussianMean(
  values: Float32Array,
  mask: Uint8Array,
  width: number,
  height: number,
  sigma: number,
): Float32Array {
  const kernel = gaussianKernel(sigma);
  const weight = convolve(Float32Array.from(mask), width, height, kernel);
  const masked = values.map((value, i) => (mask[i] === 1 ? value : 0));
  const sum = convolve(masked, width, height, kernel);
  return sum.map((value, i) => (mask[i] === 1 && weight[i] > 0 ? value / weight[i] : 0));
}
