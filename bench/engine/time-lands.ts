import { compareLands } from '../../engine/striation/compare-lands.ts';
import { prepareLand } from '../../engine/striation/prepare-land.ts';
import { fireBullet } from '../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../simulator/gun/simulate-gun.ts';
import { cpuMs, spread } from './measure.ts';
import type { Spread } from './measure.ts';

const ROUNDS = 10;

/** CPU milliseconds for one pair of prepared lands: every pair of two simulated bullets, in turn. */
export function timeLands(): Spread {
  const [first, second] = [1, 2].map((firing) =>
    fireBullet(simulateGun(11), firing).flatMap(({ surface }) => {
      const land = prepareLand(surface);
      return land.comparable ? [land] : [];
    }),
  );
  const pairs = first.flatMap((a) => second.map((b) => [a, b] as const));
  const warm = () => pairs.map(([a, b]) => cpuMs(() => compareLands(a, b)));
  warm();
  return spread(Array.from({ length: ROUNDS }, warm).flat());
}
