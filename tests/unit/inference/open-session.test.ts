import { describe, expect, it } from 'vitest';
import { loadSignatureModel } from '../../../platform/inference/load-model.ts';
import { openSession } from '../../../platform/inference/open-session.ts';
import { spoiltModel } from './model-folder.ts';

describe('a session is refused', () => {
  it.each([
    ['differs', (golden: number[]) => golden.map((value, i) => (i === 100 ? value + 0.001 : value))],
    ['is cut off', (golden: number[]) => golden.slice(0, 20)],
  ])('when the golden vector %s', async (_, alter) => {
    await using spoilt = await spoiltModel((manifest) => ({
      ...manifest,
      golden: { ...manifest.golden, signature: alter(manifest.golden.signature) },
    }));
    const model = await loadSignatureModel(spoilt.folder);
    await expect(openSession(model)).rejects.toThrow(
      /autocorrelation-1 differs from its golden vector.*must not be used/,
    );
  });
});
