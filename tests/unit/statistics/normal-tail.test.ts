import { expect, test } from 'vitest';
import { normalTail } from '../../../engine/statistics/normal-tail.ts';

// Abramowitz and Stegun, tables 26.1 and 26.2.
test.each([
  [0, 0.5],
  [1, 0.158655254],
  [1.959963985, 0.025],
  [2.999999, 0.00134990246],
  [3, 0.00134989803],
  [4.753424, 1e-6],
  [-1, 0.841344746],
])('above %d lies %d', (z, share) => {
  expect(normalTail(z) / share).toBeCloseTo(1, 5);
});
