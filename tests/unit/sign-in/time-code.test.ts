import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../../casework/second-factors/base32.ts';
import { findStep, stepOf, timeCode } from '../../../casework/second-factors/time-code.ts';

/** The secret of RFC 6238, appendix B: twenty ASCII digits. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));

describe('the code of a second factor', () => {
  // RFC 6238, appendix B, SHA-1; its eight digits end with the six that are used here.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i seconds is that of the publication', (seconds, code) => {
    expect(timeCode(SECRET, stepOf(new Date(seconds * 1000)))).toBe(code.slice(2));
  });

  it('is found one step early or late and no further', () => {
    const now = new Date('2026-03-31T12:00:15Z');
    const present = stepOf(now);
    const found = [-2, -1, 0, 1, 2].map((away) =>
      findStep(SECRET, timeCode(SECRET, present + away), now, null),
    );
    expect(found).toEqual([undefined, present - 1, present, present + 1, undefined]);
  });

  it('is taken once, and none of an earlier step after it', () => {
    const now = new Date('2026-03-31T12:00:15Z');
    const present = stepOf(now);
    const at = (away: number) => findStep(SECRET, timeCode(SECRET, present + away), now, present);
    expect([at(-1), at(0), at(1)]).toEqual([undefined, undefined, present + 1]);
  });

  it('is no other text, whatever its length and letters', () => {
    const now = new Date(59_000);
    for (const text of ['', '0', '2870820', '28708२', '      ']) {
      expect(findStep(SECRET, text, now, null)).toBeUndefined();
    }
  });
});

describe('base32', () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %s is that of the publication', (text, encoded) => {
    expect(toBase32(Buffer.from(text))).toBe(encoded);
    expect(fromBase32(encoded).toString()).toBe(text);
  });

  it('takes no other letters', () => {
    expect(() => fromBase32('MZ1')).toThrow('base32');
  });
});
