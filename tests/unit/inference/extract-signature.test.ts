import { expect, it } from 'vitest';
import { prepareSignatureInput } from '../../../engine/signature/prepare-signature-input.ts';
import { steeredProbes } from '../../../engine/signature/steering.ts';
import { loadSignatureModel } from '../../../platform/inference/load-model.ts';
import { openSession } from '../../../platform/inference/open-session.ts';
import { photograph } from '../../../simulator/scanner/photograph.ts';
import extractSignature from '../../../worker/threads/extract-signature.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { MODEL_FOLDER, spoiltModel } from './model-folder.ts';

const image = fireCartridgeCase(simulateGun(21, { productionRun: 2, serial: 0 }), 1, {
  spacing: 12.5,
}).surface;
const request = { image, mark: 'breech_face', modelFolder: MODEL_FOLDER };

it('gives a signature, the same each time, and says what computed it', async () => {
  const [first, again] = [await extractSignature(request), await extractSignature(request)];
  if (!first.ok) throw new Error(first.detail);
  expect(first.embedding).toHaveLength(256);
  expect(first.runtime).toMatchObject({ provider: 'cpu', threads: 1 });
  expect(again).toEqual(first);
});

it('answers an unsuitable surface in words and serves the next', async () => {
  const coarse = { ...image, spacing: { x: 80, y: 80 } };
  const refused = await extractSignature({ ...request, image: coarse });
  expect(refused).toEqual({ ok: false, detail: expect.stringContaining('Scan it again') });
  expect(await extractSignature(request)).toMatchObject({ ok: true });
});

it('takes out of pictures what one lamp gives to all of them', async () => {
  const { manifest } = await loadSignatureModel(MODEL_FOLDER);
  const lamp = steeredProbes(Float32Array.from(manifest.lampPattern), manifest.steering, manifest.probes);
  const mostOfLamp = (signature: Float32Array) =>
    Math.max(...lamp.map((pattern) => pattern.reduce((sum, value, i) => sum + value * signature[i], 0)));
  const picture = photograph(image, { lightAzimuthDegrees: 40, pixelSizeUm: 12.5 });
  const cleaned = await extractSignature({ ...request, image: picture });
  if (!cleaned.ok) throw new Error(cleaned.detail);
  const session = await openSession(await loadSignatureModel(MODEL_FOLDER));
  const raw = await session.run(prepareSignatureInput(picture, 'breech_face', manifest.preparation));
  expect(Math.hypot(...cleaned.embedding)).toBeCloseTo(1, 5);
  expect(mostOfLamp(raw)).toBeGreaterThan(0.5);
  expect(mostOfLamp(cleaned.embedding)).toBeLessThan(0.3);
});

it('fails on a broken model, every time, instead of keeping it', async () => {
  await using spoilt = await spoiltModel((manifest) => ({ ...manifest, probes: 0 }));
  const broken = { ...request, modelFolder: spoilt.folder };
  await expect(extractSignature(broken)).rejects.toThrow('is not valid');
  await expect(extractSignature(broken)).rejects.toThrow('is not valid');
});
