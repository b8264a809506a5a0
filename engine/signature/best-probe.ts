import type { Steering } from './steering.ts';

/** The probe that a stored signature is most like. */
export interface BestProbe {
  /** -1 to 1, of signatures of unit length. */
  readonly cosine: number;
  /** Its place among the probes; of equal ones the first. */
  readonly probe: number;
}

/** Finds the best of a questioned signature's probes for a stored one. */
export type FindBestProbe = (stored: Float32Array) => BestProbe;

/** Tries the given probes one by one. */
export function bestOfProbes(probes: readonly Float32Array[]): FindBestProbe {
  return (stored) =>
    best(probes.length, (i) => {
      const probe = probes[i];
      let sum = 0;
      for (let j = 0; j < stored.length; j++) sum += probe[j] * stored[j];
      return sum;
    });
}

/**
 * The same over the probes of `steeredProbes`, at a sixth of the work: the product at an angle is a Fourier series
 * whose coefficients are the products of each order, so it takes two products and a series instead of `count`
 * products.
 */
export function bestOfTurns(questioned: Float32Array, steering: Steering, count: number): FindBestProbe {
  const orders = steering.components.length;
  const waves = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: 2 * orders }, (_, j) => {
      const angle = (2 * (j >> 1) * i * Math.PI) / count;
      return j % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
    }),
  );
  const series = new Float64Array(2 * orders);
  return (stored) => {
    fillSeries(series, questioned, stored, steering);
    return best(count, (i) => {
      const wave = waves[i];
      let sum = 0;
      for (let j = 0; j < series.length; j++) sum += wave[j] * series[j];
      return sum;
    });
  };
}

function fillSeries(
  series: Float64Array,
  questioned: Float32Array,
  stored: Float32Array,
  { components }: Steering,
): void {
  let at = 0;
  for (let k = 0; k < components.length; k++) {
    let [cos, sin] = [0, 0];
    const end = at + components[k] * (k === 0 ? 1 : 2);
    if (k === 0) for (; at < end; at++) cos += questioned[at] * stored[at];
    for (; at < end; at += 2) {
      cos += questioned[at] * stored[at] + questioned[at + 1] * stored[at + 1];
      sin += questioned[at] * stored[at + 1] - questioned[at + 1] * stored[at];
    }
    series[2 * k] = cos;
    series[2 * k + 1] = sin;
  }
}

function best(count: number, cosineAt: (i: number) => number): BestProbe {
  let [cosine, probe] = [-Infinity, 0];
  for (let i = 0; i < count; i++) {
    const value = cosineAt(i);
    if (value > cosine) [cosine, probe] = [value, i];
  }
  return { cosine, probe };
}
