import { describe, expect, test } from 'vitest';
import type { DeterminedCharacteristics } from '../../../casework/class-characteristics/class-characteristics.ts';
import { findConflicts } from '../../../casework/class-characteristics/find-conflicts.ts';
import { poolCharacteristics } from '../../../casework/class-characteristics/pool-characteristics.ts';

const NOTHING = poolCharacteristics([]);

function conflicts(questioned: DeterminedCharacteristics, candidate: DeterminedCharacteristics) {
  return findConflicts({ ...NOTHING, ...questioned }, { ...NOTHING, ...candidate });
}

describe('conflicts of class characteristics', () => {
  test('what nobody determined contradicts nothing', () => {
    const all = {
      calibre: '9 mm Luger',
      numberOfLands: 6,
      twist: 'right',
      landWidthUm: 1800,
      grooveWidthUm: 2900,
      firingPinShape: 'elliptical',
      firingPinApertureShape: 'rectangular',
      breechFaceClass: 'arched',
      extractorClockHour: 3,
      ejectorClockHour: 8,
    } as const;
    expect(conflicts(all, {})).toEqual([]);
    expect(conflicts({}, all)).toEqual([]);
    expect(conflicts(all, all)).toEqual([]);
  });

  test.each([
    [{ numberOfLands: 6 }, { numberOfLands: 5 }, ['numberOfLands', '6', '5']],
    [{ twist: 'left' }, { twist: 'right' }, ['twist', 'left', 'right']],
    [
      { firingPinShape: 'hemispherical' },
      { firingPinShape: 'elliptical' },
      ['firingPinShape', 'hemispherical', 'elliptical'],
    ],
    [
      { firingPinApertureShape: 'circular' },
      { firingPinApertureShape: 'rectangular' },
      ['firingPinApertureShape', 'circular', 'rectangular'],
    ],
    [
      { breechFaceClass: 'parallel' },
      { breechFaceClass: 'granular' },
      ['breechFaceClass', 'parallel', 'granular'],
    ],
    // 10 % of 2000 µm is 200 µm.
    [{ landWidthUm: 2000 }, { landWidthUm: 1799 }, ['landWidthUm', '2000', '1799']],
    [{ grooveWidthUm: 1799 }, { grooveWidthUm: 2000 }, ['grooveWidthUm', '1799', '2000']],
    [
      { extractorClockHour: 3, ejectorClockHour: 8 },
      { extractorClockHour: 3, ejectorClockHour: 10 },
      ['ejectorClockHour', '5 h from the extractor', '7 h from the extractor'],
    ],
  ] as const)('%j and %j contradict each other', (a, b, [characteristic, questioned, candidate]) => {
    expect(conflicts(a, b)).toEqual([{ characteristic, questioned, candidate }]);
  });

  test.each([
    [{ landWidthUm: 2000 }, { landWidthUm: 1800 }],
    [{ firingPinShape: 'hemispherical' }, { firingPinShape: 'circular' }],
    // The case was turned by four hours, and read an hour apart.
    [
      { extractorClockHour: 3, ejectorClockHour: 8 },
      { extractorClockHour: 11, ejectorClockHour: 5 },
    ],
    // Around twelve: 11 h and 0 h.
    [
      { extractorClockHour: 3, ejectorClockHour: 2 },
      { extractorClockHour: 3, ejectorClockHour: 3 },
    ],
    [{ extractorClockHour: 3 }, { extractorClockHour: 9, ejectorClockHour: 9 }],
    [{ calibre: '9x19' }, { calibre: '9 mm Luger' }],
  ] as const)('%j and %j do not', (a, b) => {
    expect(conflicts(a, b)).toEqual([]);
  });
});

test('a group has what its first exhibits determined, and the hours of one clock', () => {
  const a = { ...NOTHING, calibre: '9 mm Luger', extractorClockHour: 3 };
  const b = {
    ...NOTHING,
    calibre: '.40 S&W',
    twist: 'left',
    extractorClockHour: 9,
    ejectorClockHour: 2,
  } as const;
  expect(poolCharacteristics([a, b])).toEqual({
    ...NOTHING,
    calibre: '9 mm Luger',
    twist: 'left',
    extractorClockHour: 9,
    ejectorClockHour: 2,
  });
});
