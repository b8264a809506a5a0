import type { Line } from './gaussian-regression.ts';

/** Half of the lines measured at the best-measured point: fewer do not make a mean. */
function leastCount(lines: readonly Line[]): number {
  let most = 0;
  for (let x = 0; x < lines[0].values.length; x++) {
    let count = 0;
    for (const { valid } of lines) count += valid[x];
    most = Math.max(most, count);
  }
  return Math.max(1, most / 2);
}

/**
 * Power of the mean of lines over the mean of their powers, where enough of them were measured: 1 for equal lines,
 * 1 / count for lines that have nothing in common. Lines are 0 where they were not measured.
 */
export function commonShare(lines: readonly Line[]): number {
  const length = lines[0].values.length;
  const least = leastCount(lines);
  let [common, all] = [0, 0];
  for (let x = 0; x < length; x++) {
    let [sum, squares, count] = [0, 0, 0];
    for (const { values, valid } of lines) {
      const value = values[x];
      sum += value;
      squares += value * value;
      count += valid[x];
    }
    if (count < least) continue;
    common += (sum / count) ** 2;
    all += squares / count;
  }
  return all > 0 ? common / all : 0;
}

/** Mean correlation between the lines of which `share` is common: (n c − 1) / (n − 1). */
export function meanAgreement(share: number, count: number): number {
  return count < 2 ? 0 : (count * share - 1) / (count - 1);
}

/** Correlation about 0 of two lines where both were measured; 0 where nothing is. */
export function correlate(a: Line, b: Line): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let x = 0; x < a.values.length; x++) {
    if ((a.valid[x] & b.valid[x]) === 0) continue;
    ab += a.values[x] * b.values[x];
    aa += a.values[x] ** 2;
    bb += b.values[x] ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
