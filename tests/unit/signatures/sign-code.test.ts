import { describe, expect, it } from 'vitest';
import { decodeHalves } from '../../../casework/signatures/half-vectors.ts';
import { CODE_BITS, signCode } from '../../../casework/signatures/sign-code.ts';
import { akin, direction } from '../../support/synthetic-gallery.ts';

function shareDiffering(a: string, b: string): number {
  return [...a].filter((bit, i) => bit !== b[i]).length / a.length;
}

describe('signCode', () => {
  it('differs by the angle between two signatures', () => {
    const signature = direction(1);
    const code = signCode(signature);
    expect(code).toMatch(/^[01]{1024}$/);
    expect(CODE_BITS).toBe(1024);
    // Of independent bits the share has a standard deviation of 0.0147 at most; four of them.
    for (const cosine of [1, 0.8, 0.5, 0.2, 0]) {
      const expected = Math.acos(cosine) / Math.PI;
      expect(Math.abs(shareDiffering(code, signCode(akin(signature, cosine, 2))) - expected)).toBeLessThan(
        0.06,
      );
    }
    expect(shareDiffering(code, signCode(signature.map((value) => -value)))).toBe(1);
  });

  it('refuses signatures of another length', () => {
    expect(() => signCode(new Float32Array(128))).toThrow('256');
  });
});

describe('decodeHalves', () => {
  it('reads numbers as IEEE 754 has them', () => {
    // 1, -2, the least above 0, the greatest, 0.333251953125.
    const bytes = Buffer.from('000500003c00c00000017bff3555', 'hex');
    expect([...decodeHalves(bytes)]).toEqual([1, -2, 2 ** -24, 65504, 0.333251953125]);
  });
});
