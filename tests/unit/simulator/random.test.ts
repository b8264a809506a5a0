import { describe, expect, it } from 'vitest';
import { randomTexture } from '../../../simulator/random/random-texture.ts';
import { Random } from '../../../simulator/random/random.ts';

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.uniform());

describe('named random streams', () => {
  it('repeat for the same name and differ for any other', () => {
    const stream = draw(new Random(1, 'a'), 50);
    expect(draw(new Random(1, 'a'), 50)).toEqual(stream);
    for (const other of [new Random(2, 'a'), new Random(1, 'b'), new Random('a', 1), new Random(1)]) {
      expect(draw(other, 50)).not.toEqual(stream);
    }
  });

  it('are uniform and normal', () => {
    const random = new Random(7);
    const uniform = draw(random, 40_000);
    // The standard error of the mean is 0.289 / 200 = 0.0014.
    expect(uniform.reduce((a, b) => a + b) / uniform.length).toBeCloseTo(0.5, 2);
    const normal = Array.from({ length: 40_000 }, () => random.normal());
    expect(normal.reduce((a, b) => a + b) / normal.length).toBeCloseTo(0, 1);
    expect(normal.filter((z) => Math.abs(z) < 1).length / normal.length).toBeCloseTo(0.683, 1);
    expect(normal.filter((z) => Math.abs(z) > 2).length / normal.length).toBeCloseTo(0.0455, 2);
  });
});

/** Squared amplitude at a wavelength, µm, of textures from 60 to 240 µm: mean over 300 profiles of 1.2 mm. */
function power(wavelength: number): number {
  let total = 0;
  for (let seed = 0; seed < 300; seed++) {
    const heights = randomTexture(new Random(seed), 240, 1, 5, { shortest: 60, longest: 240 });
    let [re, im] = [0, 0];
    heights.forEach((z, x) => {
      re += z * Math.cos((2 * Math.PI * x * 5) / wavelength);
      im += z * Math.sin((2 * Math.PI * x * 5) / wavelength);
    });
    total += re * re + im * im;
  }
  return total / 300;
}

describe('random texture', () => {
  it('has mean 0 and root mean square 1', () => {
    const heights = randomTexture(new Random(3), 240, 240, 5, { shortest: 60, longest: 240 });
    expect(heights.reduce((sum, z) => sum + z * z, 0) / heights.length).toBeCloseTo(1, 3);
    expect(heights.reduce((sum, z) => sum + z, 0) / heights.length).toBeCloseTo(0, 3);
  });

  it('is filtered as ISO 16610 says', () => {
    // A Gaussian filter passes 2^-(cutoff / wavelength)² of the amplitude, the difference of two:
    // at 120 µm 0.841 - 0.063 = 0.778, at 60 µm 0.500 - 0.000, at 240 µm 0.958 - 0.500 = 0.458.
    const middle = power(120);
    expect(power(60) / middle).toBeCloseTo((0.5 / 0.778) ** 2, 1);
    expect(power(240) / middle).toBeCloseTo((0.458 / 0.778) ** 2, 1);
    expect(power(20) / middle).toBeLessThan(0.01);
    expect(power(1200) / middle).toBeLessThan(0.01);
  });
});
