import { describe, expect, it } from 'vitest';
import { lagProbes, profileSignature } from '../../../engine/signature/profile-signature.ts';
import { firedBullet } from './simulated-lands.ts';

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const [gallery, questioned] = [
  [...firedBullet(1, 1, 9), ...firedBullet(2, 1, 9)],
  [...firedBullet(1, 2, 9), ...firedBullet(2, 2, 9)],
];

describe('signature of a land', () => {
  const stored = gallery.map(({ prepared, source }) => ({ source, signature: profileSignature(prepared) }));

  it('is 256 numbers of unit length, and so are its probes', () => {
    for (const vector of [stored[0].signature, ...lagProbes(stored[0].signature, 60)]) {
      expect(vector).toHaveLength(256);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('is probed over lags from the middle outwards, as scanned and reversed', () => {
    const { signature } = stored[0];
    const probes = lagProbes(signature, 60);
    expect(probes).toHaveLength(60);
    expect(probes[0]).toEqual(signature);
    expect(probes[1]).toEqual(signature.toReversed());
    expect(probes[2].findLastIndex((value) => value !== 0)).toBeLessThanOrEqual(253);
    expect(probes[4].findIndex((value) => value !== 0)).toBeGreaterThanOrEqual(2);
  });

  it('finds the land that the same barrel land cut, first of all lands of both barrels', () => {
    for (const { prepared, source } of questioned) {
      const probes = lagProbes(profileSignature(prepared), 60);
      const ranked = stored
        .map((land) => ({
          source: land.source,
          score: Math.max(...probes.map((p) => cosine(p, land.signature))),
        }))
        .toSorted((a, b) => b.score - a.score);
      expect(ranked[0].source).toBe(source);
      expect(ranked[0].score).toBeGreaterThan(ranked[1].score + 0.15);
    }
  });
});
