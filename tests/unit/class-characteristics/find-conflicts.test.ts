import { describe, expect, it } from 'vitest';
import type { ClassCharacteristics } from '../../../casework/class-characteristics/class-characteristics.ts';
import { findConflicts } from '../../../casework/class-characteristics/find-conflicts.ts';
import { poolCharacteristics } from '../../../casework/class-characteristics/pool-characteristics.ts';

const UNKNOWN: ClassCharacteristics = poolCharacteristics([]);
const PISTOL: ClassCharacteristics = {
  ...UNKNOWN,
  calibre: '9 mm Luger',
  numberOfLands: 6,
  twist: 'right',
  firingPinShape: 'circular',
};

describe('class conflicts', () => {
  it('are none between exhibits of one class', () => {
    expect(findConflicts(PISTOL, { ...PISTOL })).toEqual([]);
    expect(findConflicts(PISTOL, { ...PISTOL, calibre: '9x19' })).toEqual([]);
  });

  it('never come from what one of them lacks', () => {
    expect(findConflicts(UNKNOWN, PISTOL)).toEqual([]);
    expect(findConflicts(PISTOL, UNKNOWN)).toEqual([]);
    expect(findConflicts(UNKNOWN, UNKNOWN)).toEqual([]);
    for (const name of ['calibre', 'numberOfLands', 'twist', 'firingPinShape'] as const) {
      expect(findConflicts({ ...PISTOL, [name]: null }, PISTOL)).toEqual([]);
      expect(findConflicts(PISTOL, { ...PISTOL, [name]: null })).toEqual([]);
    }
  });

  it.each([
    ['calibre', { calibre: '.40 S&W' }, '9 mm Luger', '.40 S&W'],
    ['numberOfLands', { numberOfLands: 5 }, '6', '5'],
    ['twist', { twist: 'left' }, 'right', 'left'],
    ['firingPinShape', { firingPinShape: 'elliptical' }, 'circular', 'elliptical'],
  ] as const)(
    'tell the %s of both, the questioned one first',
    (characteristic, other, questioned, candidate) => {
      expect(findConflicts(PISTOL, { ...PISTOL, ...other })).toEqual([
        { characteristic, questioned, candidate },
      ]);
      expect(findConflicts({ ...UNKNOWN, ...other }, PISTOL)).toEqual([
        { characteristic, questioned: candidate, candidate: questioned },
      ]);
    },
  );

  it('are all told', () => {
    const other = { calibre: '.45 ACP', numberOfLands: 8, twist: 'left', firingPinShape: 'other' } as const;
    expect(
      findConflicts(PISTOL, { ...PISTOL, ...other }).map(({ characteristic }) => characteristic),
    ).toEqual(['calibre', 'numberOfLands', 'twist', 'firingPinShape']);
  });
});
