import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { lagProbes, profileSignature } from '../../../engine/signature/profile-signature.ts';
import { compareLands } from '../../../engine/striation/compare-lands.ts';
import { STRIATION_PARAMETERS } from '../../../engine/striation/parameters.ts';
import { prepareLand, type PreparedLand } from '../../../engine/striation/prepare-land.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';

/** Rounds every number to six significant digits, so that the last bits of a library do not count. */
function digest(data: unknown): string {
  const plain = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'number') return Number(value.toPrecision(6));
    const isLine =
      value instanceof Float64Array || value instanceof Float32Array || value instanceof Uint8Array;
    return isLine ? Array.from(value) : value;
  });
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

it('each stage over a fixed set of simulated lands is what it was: a change of any needs a new version', () => {
  const stages = new Map<string, unknown[]>();
  const keep = (step: string, data: () => unknown) => {
    stages.set(step, [...(stages.get(step) ?? []), data()]);
  };
  const lands: PreparedLand[] = [];
  for (const firing of [1, 2]) {
    for (const { surface } of fireBullet(simulateGun(21), firing).slice(0, 3)) {
      const land = prepareLand(surface, keep);
      if (land.comparable) lands.push(land);
    }
  }
  for (const other of lands.slice(1)) keep('comparison', () => compareLands(lands[0], other, keep));
  keep('signature', () => lands.map((land) => lagProbes(profileSignature(land), 6)));
  const sums = Object.fromEntries([...stages].map(([step, data]) => [step, digest(data)]));
  expect({ version: STRIATION_PARAMETERS.version, ...sums }).toMatchInlineSnapshot(`
    {
      "alignment": "7324f8fd92074671",
      "comparison": "822b0cf41824cf2f",
      "cross-cut": "1bd83fb36b10e3ed",
      "orient": "759f5bef25dc66fd",
      "overlay": "b807b4a9807bbc88",
      "profile": "8c245f5ae232f74b",
      "shoulders": "338fd74acfb71a01",
      "signature": "6c48afe275977f76",
      "version": "striation-1",
    }
  `);
});
