import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateStrangers } from '../../../engine/score/estimate-strangers.ts';

const prior = { mean: 0.2, sd: 0.1 };

describe('estimating strangers from a search', () => {
  it('is the prior where nothing was compared', () => {
    expect(estimateStrangers([], prior)).toEqual(prior);
  });

  it('goes from the prior to the gallery as that grows', () => {
    // One exhibit against three priors: (0.6 + 3 · 0.2) / 4; no spread of its own.
    expect(estimateStrangers([0.6], prior).mean).toBeCloseTo(0.3);
    expect(estimateStrangers([0.6], prior).sd).toBeCloseTo(0.1 * Math.sqrt(3 / 4));
    const many = Array.from({ length: 1001 }, (_, i) => 0.5 + (i - 500) / 5000);
    // Evenly between 0.4 and 0.6: median 0.5, median deviation 0.05.
    expect(estimateStrangers(many, prior).mean).toBeCloseTo(0.5, 2);
    expect(estimateStrangers(many, prior).sd).toBeCloseTo(1.4826 * 0.05, 3);
  });

  it('does not mind mates, up to nearly half of the gallery', () => {
    const strangers = Array.from({ length: 100 }, (_, i) => 0.2 + (i - 50) / 1000);
    const withMates = [...strangers, ...Array.from({ length: 10 }, () => 0.9)];
    const [plain, mixed] = [estimateStrangers(strangers, prior), estimateStrangers(withMates, prior)];
    expect(Math.abs(plain.mean - mixed.mean)).toBeLessThan(0.01);
    expect(mixed.sd / plain.sd).toBeLessThan(1.2);
  });

  it('never gives a spread of zero, so that scores stay finite and in the order of the cosines', () => {
    assert(
      property(
        array(double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (cosines) => {
          const { mean, sd } = estimateStrangers(cosines, prior);
          expect(sd).toBeGreaterThan(0);
          expect(Number.isFinite(mean)).toBe(true);
        },
      ),
    );
  });
});
