import { describe, expect, it } from 'vitest';
import { layTurned, makeLaidPlanes } from '../../../engine/impression/lay-turned.ts';
import type { Level } from '../../../engine/impression/level.ts';
import { PlaneTransform } from '../../../engine/impression/plane-transform.ts';
import { turnSpectrum } from '../../../engine/impression/turn-spectrum.ts';
import { Random } from '../../../simulator/random/random.ts';

const SIDE = 32;

/** Two random real planes as the two parts of a complex one. */
function randomPlanes(seed: number): Float64Array {
  const random = new Random(seed, 'plane');
  return Float64Array.from({ length: 2 * SIDE * SIDE }, () => random.normal());
}

const wrap = (place: number) => ((place % SIDE) + SIDE) % SIDE;

/** Sum of a(p)·b(p + shift), the plane closed around its ends; `sign` −1: b turned by 180°. */
function direct(a: Float64Array, b: Float64Array, part: 0 | 1, x: number, y: number, sign: 1 | -1): number {
  let sum = 0;
  for (let py = 0; py < SIDE; py++) {
    for (let px = 0; px < SIDE; px++) {
      const to = wrap(sign * (py + y)) * SIDE + wrap(sign * (px + x));
      sum += a[2 * (py * SIDE + px)] * b[2 * to + part];
    }
  }
  return sum;
}

describe('correlation of planes', () => {
  const transform = new PlaneTransform(SIDE);
  const [planeA, planeB] = [randomPlanes(1), randomPlanes(2)];
  const [a] = transform.forward(planeA);
  const spectra = transform.forward(planeB);

  it.each([0, 1] as const)('is that of the sums, for part %s of two planes', (part) => {
    const reach = 9;
    const rows = transform.correlate(a, spectra[part], reach);
    for (const [x, y] of [
      [0, 0],
      [5, -3],
      [-1, 9],
      [-16, -9],
      [15, 1],
    ]) {
      const i = (y + reach) * transform.stride + 2 * wrap(x);
      expect(rows[i] / SIDE ** 2).toBeCloseTo(direct(planeA, planeB, part, x, y, 1), 3);
      expect(rows[i + 1] / SIDE ** 2).toBeCloseTo(direct(planeA, planeB, part, x, y, -1), 3);
    }
  });

  it('of a shifted plane peaks at the shift', () => {
    const moved = new Float64Array(planeA.length);
    for (let i = 0; i < SIDE * SIDE; i++) {
      const to = wrap(Math.floor(i / SIDE) - 4) * SIDE + wrap((i % SIDE) + 6);
      moved[2 * to] = planeA[2 * i];
    }
    const rows = transform.correlate(a, transform.forward(moved)[0], 5).slice();
    const highest = rows.reduce((best, value, i) => (i % 2 === 0 && value > rows[best] ? i : best), 0);
    expect([(highest % transform.stride) / 2, Math.floor(highest / transform.stride) - 5]).toEqual([6, -4]);
  });
});

describe('a spectrum turned by a quarter', () => {
  const random = new Random(3, 'level');
  const side = 15;
  const level: Level = {
    width: side,
    height: side,
    spacingUm: 50,
    values: Float32Array.from({ length: side * side }, () => random.normal()),
    mask: new Uint8Array(side * side).fill(1),
    points: side * side,
    centre: { x: 7, y: 7 },
    radius: Math.hypot(7, 7),
  };

  it.each([0, 23])('is that of the mark laid at %s° and 90° more', (degrees) => {
    const transform = new PlaneTransform(SIDE);
    const laid = makeLaidPlanes(SIDE);
    layTurned(level, degrees, laid, 0);
    layTurned(level, degrees + 90, laid, 1);
    const [spectrum, expected] = transform.forward(laid.relief);
    const turned = turnSpectrum(spectrum, SIDE);
    const farthest = turned.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
    expect(farthest).toBeLessThan(1e-3);
  });
});
