import { expect, test } from 'vitest';
import { frameOf, profilePath } from '../../../web/comparisons/profile-path.ts';

test('a profile is drawn upwards, in pieces where something was not measured', () => {
  const heights = [0, 1, null, null, 1, 0];
  const frame = { width: 100, height: 10, lowest: 0, highest: 1 };
  expect(profilePath(heights, frame)).toBe('M0.0 10.0L20.0 0.0M80.0 0.0L100.0 10.0');
});

test('two profiles share a frame that holds both', () => {
  const { lowest, highest } = frameOf(
    [
      [-2, null],
      [null, 3],
    ],
    100,
    10,
  );
  expect(lowest).toBeLessThan(-2);
  expect(highest).toBeGreaterThan(3);
});
