import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dampedProbes,
  signatureLength,
  steeredProbes,
  turnSignature,
  type Steering,
} from '../../../engine/signature/steering.ts';

const steerings: fc.Arbitrary<Steering> = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 })
  .map((components) => ({ components }));
const numbers = fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true }));
const signed = steerings.chain((steering) =>
  fc.record({
    steering: fc.constant(steering),
    a: numbers.map((stream) => Float32Array.from(stream.take(signatureLength(steering)))),
    b: numbers.map((stream) => Float32Array.from(stream.take(signatureLength(steering)))),
  }),
);
const angle = fc.double({ min: -720, max: 720, noNaN: true });

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5));
}

describe('turning a signature', () => {
  it('turns the pair of order m by m times the angle', () => {
    // One number of order 0, one pair of order 2, one of order 4; 22.5° turn them by 45° and by 90°.
    const steering = { components: [1, 1, 1] };
    expect(signatureLength(steering)).toBe(5);
    const turned = turnSignature(Float32Array.of(7, 1, 0, 1, 0), steering, 22.5);
    expectClose(turned, Float32Array.of(7, Math.SQRT1_2, Math.SQRT1_2, 0, 1));
  });

  it('keeps lengths and angles between signatures', () => {
    fc.assert(
      fc.property(signed, angle, ({ steering, a, b }, degrees) => {
        const turned = dot(turnSignature(a, steering, degrees), turnSignature(b, steering, degrees));
        expect(turned).toBeCloseTo(dot(a, b), 5);
      }),
    );
  });

  it('adds up: one turn after the other is the turn by their sum', () => {
    fc.assert(
      fc.property(signed, angle, angle, ({ steering, a }, first, second) => {
        const both = turnSignature(turnSignature(a, steering, first), steering, second);
        expectClose(both, turnSignature(a, steering, first + second));
      }),
    );
  });

  it('repeats after half a turn, as the autocorrelation does', () => {
    fc.assert(
      fc.property(signed, angle, ({ steering, a }, degrees) => {
        expectClose(turnSignature(a, steering, degrees + 180), turnSignature(a, steering, degrees));
        expectClose(turnSignature(a, steering, 0), a);
      }),
    );
  });

  it('probes the half circle in equal steps, beginning with the signature itself', () => {
    const steering = { components: [1, 2] };
    const signature = Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5);
    const probes = steeredProbes(signature, steering, 4);
    expect(probes).toHaveLength(4);
    for (const [i, probe] of probes.entries()) expectClose(probe, turnSignature(signature, steering, 45 * i));
  });

  it('damps coarse probes to the mean over the angles that are nearer to them than to the next', () => {
    const steering = { components: [1, 1, 1, 1] };
    const signature = Float32Array.of(3, 1, -2, 0.5, 4, -1, 2);
    const [, second] = dampedProbes(signature, steering, 4);
    // 45° stand for 22.5° to 67.5°.
    const steps = 20_000;
    const sum = new Float64Array(signature.length);
    for (let i = 0; i < steps; i++) {
      turnSignature(signature, steering, 22.5 + (45 * (i + 0.5)) / steps).forEach(
        (value, j) => (sum[j] += value),
      );
    }
    expectClose(
      second,
      Float32Array.from(sum, (value) => value / steps),
    );
  });
});
