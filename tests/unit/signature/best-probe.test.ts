import { assert, float32Array, property } from 'fast-check';
import { expect, it } from 'vitest';
import { bestOfProbes, bestOfTurns } from '../../../engine/signature/best-probe.ts';
import { signatureLength, steeredProbes } from '../../../engine/signature/steering.ts';

const steering = { components: [2, 3, 2, 1] };
const signature = float32Array({
  minLength: signatureLength(steering),
  maxLength: signatureLength(steering),
  min: -1,
  max: 1,
  noNaN: true,
});

it('the series over all angles gives what the probes give one by one', () => {
  assert(
    property(signature, signature, (questioned, stored) => {
      const probes = steeredProbes(questioned, steering, 60);
      const each = bestOfProbes(probes)(stored);
      const series = bestOfTurns(questioned, steering, 60)(stored);
      expect(series.cosine).toBeCloseTo(each.cosine, 4);
      const there = probes[series.probe].reduce((sum, value, i) => sum + value * stored[i], 0);
      expect(there).toBeCloseTo(each.cosine, 4);
    }),
  );
});
