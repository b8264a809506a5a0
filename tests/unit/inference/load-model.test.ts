import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSignatureModel } from '../../../platform/inference/load-model.ts';
import { MODEL_FOLDER, spoiltModel } from './model-folder.ts';

describe('the shipped model', () => {
  it('is whole', async () => {
    const { model, manifest, parametersHash } = await loadSignatureModel(MODEL_FOLDER);
    expect(model).toBe('autocorrelation-1');
    expect(parametersHash).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.golden.signature).toHaveLength(manifest.output.length);
  });

  it('has another identity as soon as a step before the graph changes, not when its description does', async () => {
    const { parametersHash } = await loadSignatureModel(MODEL_FOLDER);
    await using described = await spoiltModel((manifest) => ({ ...manifest, description: 'other words' }));
    expect((await loadSignatureModel(described.folder)).parametersHash).toBe(parametersHash);
    await using clipped = await spoiltModel((manifest) => ({
      ...manifest,
      preparation: { ...manifest.preparation, clipRms: 2 },
    }));
    expect((await loadSignatureModel(clipped.folder)).parametersHash).not.toBe(parametersHash);
  });
});

describe('a model is refused', () => {
  it('with one bit of its graph turned', async () => {
    await using spoilt = await spoiltModel((manifest) => manifest);
    const path = join(spoilt.folder, 'model.onnx');
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(path, bytes);
    await expect(loadSignatureModel(spoilt.folder)).rejects.toThrow(
      new RegExp(`model.onnx in ${spoilt.folder} has the SHA-256 [0-9a-f]{64}, not [0-9a-f]{64}`),
    );
  });

  it.each([
    ['lacks its parameters', { preparation: undefined }, 'preparation'],
    ['counts no probes', { probes: 0 }, '/probes'],
    [
      'has a signature of another length',
      { output: { name: 's', length: 128, metric: 'cosine' } },
      '/output',
    ],
  ])('whose manifest %s', async (_, change, words) => {
    await using spoilt = await spoiltModel((manifest) => ({ ...manifest, ...change }));
    const loading = loadSignatureModel(spoilt.folder);
    await expect(loading).rejects.toThrow(`The manifest of ${spoilt.folder} is not valid`);
    await expect(loading).rejects.toThrow(words);
  });

  it('whose steering does not fit its signature', async () => {
    await using spoilt = await spoiltModel((manifest) => ({ ...manifest, steering: { components: [3, 2] } }));
    await expect(loadSignatureModel(spoilt.folder)).rejects.toThrow(
      `The manifest of ${spoilt.folder} steers another number of values`,
    );
  });

  it('whose manifest is cut off', async () => {
    await using spoilt = await spoiltModel((manifest) => manifest);
    const path = join(spoilt.folder, 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 500));
    await expect(loadSignatureModel(spoilt.folder)).rejects.toThrow(`${path} is not JSON.`);
  });

  it.each(['manifest.json', 'model.onnx'])('without its %s', async (file) => {
    await using spoilt = await spoiltModel((manifest) => manifest);
    const path = join(spoilt.folder, file);
    await rm(path);
    await expect(loadSignatureModel(spoilt.folder)).rejects.toThrow(path);
  });
});
