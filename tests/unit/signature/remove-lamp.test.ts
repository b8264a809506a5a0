import { describe, expect, it } from 'vitest';
import { removeLamp } from '../../../engine/signature/remove-lamp.ts';
import { turnSignature } from '../../../engine/signature/steering.ts';

const steering = { components: [1, 1, 1] };
/** Lamp along x. */
const lamp = Float32Array.of(0, 1, 0, 0, 0);
const surface = Float32Array.of(0.6, 0, 0, 0.8, 0);
const lit = (degrees: number) => {
  const pattern = turnSignature(lamp, steering, degrees);
  return surface.map((value, i) => (value + 2 * pattern[i]) / Math.sqrt(5));
};

describe('removing the lamp', () => {
  it.each([0, 45, 90, 135])('leaves what is the surface’s own, with the lamp at %i°', (degrees) => {
    removeLamp(lit(degrees), lamp, steering, 4).forEach((value, i) =>
      expect(value).toBeCloseTo(surface[i], 5),
    );
  });

  it('leaves unit length also where the lamp stood between two probes', () => {
    expect(Math.hypot(...removeLamp(lit(20), lamp, steering, 4))).toBeCloseTo(1, 5);
  });
});
