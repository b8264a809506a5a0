/** The window of lags that the model's graph computes: dy from 0 to `reach`, dx from -reach to reach, row-major. */
export interface LagWindow {
  /** Largest lag, points. */
  readonly reach: number;
  /** Smallest lag used, points: nearer lags hold the noise and the filter, not the mark. */
  readonly nearest: number;
}

/** Angles sampled over the half circle; twice the highest order and more. */
const ANGLES = 120;

/** The radii at which the map is sampled, points. */
export function radii(window: LagWindow): number[] {
  const count = Math.floor(window.reach - 1 - window.nearest) + 1;
  return Array.from({ length: count }, (_, i) => window.nearest + i);
}

/** A linear form on the lag window: pairs of index and weight. */
export type LagWeights = Map<number, number>;

function addBilinear(weights: LagWeights, window: LagWindow, x: number, y: number, factor: number): void {
  const width = 2 * window.reach + 1;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]) {
    const share = (dx === 0 ? 1 - (x - x0) : x - x0) * (dy === 0 ? 1 - (y - y0) : y - y0);
    if (share === 0) continue;
    const index = (y0 + dy) * width + (x0 + dx + window.reach);
    weights.set(index, (weights.get(index) ?? 0) + share * factor);
  }
}

/**
 * The linear forms that take the cosine and sine part of angular order 2k at one radius from the lag map:
 * bilinear samples on the half circle, each weighted by the root of the radius (the measure of the ring).
 */
export function harmonicForm(
  window: LagWindow,
  radius: number,
  k: number,
): { cos: LagWeights; sin: LagWeights } {
  const cos: LagWeights = new Map();
  const sin: LagWeights = new Map();
  // Orders above 0 stand for two exponentials: the root of two keeps the inner product.
  const scale = (Math.sqrt(radius) / ANGLES) * (k === 0 ? 1 : Math.SQRT2);
  for (let i = 0; i < ANGLES; i++) {
    const angle = (Math.PI * i) / ANGLES;
    const x = radius * Math.cos(angle);
    const y = Math.max(0, radius * Math.sin(angle));
    addBilinear(cos, window, x, y, scale * Math.cos(2 * k * angle));
    if (k > 0) addBilinear(sin, window, x, y, scale * Math.sin(2 * k * angle));
  }
  return { cos, sin };
}

export function applyForm(weights: LagWeights, lags: Float32Array): number {
  let sum = 0;
  for (const [index, weight] of weights) sum += weight * lags[index];
  return sum;
}
