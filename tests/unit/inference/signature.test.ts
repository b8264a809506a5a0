import { beforeAll, describe, expect, it } from 'vitest';
import { turnSurface } from '../../../engine/preprocess/turn-surface.ts';
import { prepareSignatureInput } from '../../../engine/signature/prepare-signature-input.ts';
import { steeredProbes, turnSignature } from '../../../engine/signature/steering.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { randomTexture } from '../../../models/training/textures.ts';
import { loadSignatureModel, type SignatureModel } from '../../../platform/inference/load-model.ts';
import { openSession, type SignatureSession } from '../../../platform/inference/open-session.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { gridSurface } from '../preprocess/grid-surface.ts';
import { MODEL_FOLDER } from './model-folder.ts';

let model: SignatureModel;
let session: SignatureSession;
beforeAll(async () => {
  model = await loadSignatureModel(MODEL_FOLDER);
  session = await openSession(model);
});

const sign = (surface: Surface) =>
  session.run(prepareSignatureInput(surface, 'breech_face', model.manifest.preparation));
const turned = (signature: Float32Array, degrees: number) =>
  turnSignature(signature, model.manifest.steering, degrees);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** As a search scores: the best over the probes. */
function similarity(a: Float32Array, b: Float32Array): number {
  const { steering, probes } = model.manifest;
  return Math.max(...steeredProbes(a, steering, probes).map((probe) => cosine(probe, b)));
}

const guns = [0, 1, 2].map((serial) => simulateGun(500 + serial, { productionRun: 9, serial }));
const fire = (gun: number, firing: number, fullField = false) =>
  fireCartridgeCase(guns[gun], firing, { maxRotationDegrees: 180, fullField }).surface;

/** A surface on a larger field, `left` and `top` points from its corner. */
function moved(surface: Surface, left: number, top: number): Surface {
  const { width, height, spacing } = surface;
  return gridSurface(
    width + 60,
    height + 60,
    (x, y) => {
      const inside = x >= left && y >= top && x < left + width && y < top + height;
      const i = (y - top) * width + x - left;
      return inside && surface.mask[i] === 1 ? surface.values[i] : Number.NaN;
    },
    spacing,
  );
}

describe('a signature', () => {
  it('has 256 numbers and unit length', async () => {
    for (const surface of [fire(0, 1), fire(1, 1, true), randomTexture(70_001, 25)]) {
      const signature = await sign(surface);
      expect(signature).toHaveLength(256);
      expect(Math.hypot(...signature)).toBeCloseTo(1, 5);
    }
  });

  it('does not change when the mark is moved in its field', async () => {
    const surface = fire(0, 1);
    const signature = await sign(surface);
    for (const [left, top] of [
      [0, 0],
      [44, 8],
      [12, 60],
    ]) {
      expect(cosine(await sign(moved(surface, left, top)), signature)).toBeGreaterThan(0.9999);
    }
  });

  it('does not change in a mark moved by parts of a working point, but for resampling', async () => {
    const surface = fire(0, 1);
    expect(cosine(await sign(moved(surface, 2, 3)), await sign(surface))).toBeGreaterThan(0.98);
  });

  it('turns as its surface turns, in the same direction, all around', async () => {
    const surface = fire(1, 1);
    const signature = await sign(surface);
    for (const degrees of [7, 33, 80, 111, 160, 215, 275, 340]) {
      const ofTurned = await sign(turnSurface(surface, degrees));
      // Measured: above 0.996; interpolation takes the rest.
      expect(cosine(turned(signature, degrees), ofTurned)).toBeGreaterThan(0.99);
      expect(cosine(turned(signature, -degrees), ofTurned)).toBeLessThan(0.5);
    }
  });

  it('is exact after quarter turns, and the same after half a turn', async () => {
    const surface = fire(2, 1);
    const signature = await sign(surface);
    expect(cosine(turned(signature, 90), await sign(turnSurface(surface, 90)))).toBeGreaterThan(0.9999);
    expect(cosine(signature, await sign(turnSurface(surface, 180)))).toBeGreaterThan(0.9999);
  });

  it('brings the firings of a gun together and keeps its neighbours from the factory apart', async () => {
    const [a, b, c] = await Promise.all(
      guns.map((_, gun) => Promise.all([1, 2].map((n) => sign(fire(gun, n))))),
    );
    const same = [a, b, c].map(([first, second]) => similarity(first, second));
    const different = [
      [a, b],
      [a, c],
      [b, c],
    ].flatMap(([left, right]) => left.flatMap((one) => right.map((other) => similarity(one, other))));
    expect(Math.min(...same)).toBeGreaterThan(0.6);
    expect(Math.max(...different)).toBeLessThan(0.4);
  });

  it('of a whole case head agrees with that of the trimmed scan of another firing', async () => {
    const whole = await sign(fire(0, 3, true));
    expect(similarity(whole, await sign(fire(0, 1)))).toBeGreaterThan(0.5);
    expect(similarity(whole, await sign(fire(1, 1)))).toBeLessThan(0.4);
  });

  it('scores strangers as the manifest says', async () => {
    const { mean, sd } = model.manifest.strangers.topography;
    const signatures = await Promise.all(
      Array.from({ length: 16 }, (_, seed) => sign(randomTexture(80_000 + seed, 25))),
    );
    const scores = signatures.flatMap((a, i) => signatures.slice(i + 1).map((b) => similarity(a, b)));
    const average = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    // Sixteen textures are about sixteen independent draws: four standard errors.
    expect(Math.abs(average - mean)).toBeLessThan((4 * sd) / Math.sqrt(16));
  });
});
