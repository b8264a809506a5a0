import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../../platform/inference/manifest.ts';

export const MODEL_FOLDER = join(import.meta.dirname, '..', '..', '..', 'models', 'autocorrelation-1');

/** A copy of the shipped model that a test may spoil; gone at the end of the scope. */
export async function spoiltModel(alter: (manifest: Manifest) => object) {
  const folder = await mkdtemp(join(tmpdir(), 'model-'));
  const manifest: Manifest = JSON.parse(await readFile(join(MODEL_FOLDER, 'manifest.json'), 'utf8'));
  await copyFile(join(MODEL_FOLDER, manifest.onnx.file), join(folder, manifest.onnx.file));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(alter(manifest)));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
