import { expect, it } from 'vitest';
import { MAX_TRIES, retryAt } from '../../../casework/deliveries/retry-at.ts';

const HOUR = 3_600_000;

it('tries again after some seconds, ever more rarely, for three days at least', () => {
  for (const spread of [0, 1]) {
    let now = new Date(0);
    const pauses: number[] = [];
    for (let failures = 1; failures < MAX_TRIES; failures++) {
      const next = retryAt(failures, now, spread) ?? now;
      pauses.push(next.getTime() - now.getTime());
      now = next;
    }
    expect(pauses[0]).toBeLessThan(10_000);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(now.getTime()).toBeGreaterThan(72 * HOUR);
    expect(now.getTime()).toBeLessThan(96 * HOUR);
    expect(retryAt(MAX_TRIES, now, spread)).toBeUndefined();
  }
});
