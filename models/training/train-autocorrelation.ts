/**
 * Makes models/autocorrelation-1: learns the radial components from random textures and writes the ONNX
 * graph, the manifest and the golden vectors. Run by `npm run train`; the same run gives the same files.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { prepareSignatureInput } from '../../engine/signature/prepare-signature-input.ts';
import { removeLamp } from '../../engine/signature/remove-lamp.ts';
import { signatureLength, steeredProbes, type Steering } from '../../engine/signature/steering.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { photograph } from '../../simulator/scanner/photograph.ts';
import { addAutocorrelation } from './autocorrelation-graph.ts';
import { GraphWriter } from './graph-writer.ts';
import { goldenInput } from '../../engine/signature/golden-input.ts';
import { applyForm, harmonicForm, radii, type LagWindow } from './polar-harmonics.ts';
import {
  LENGTH,
  ORDERS,
  PREPARATION,
  PROBES,
  STEERING_SOURCE,
  WINDOW,
} from './autocorrelation-parameters.ts';
import { eigen } from './principal-components.ts';
import { randomTexture } from './textures.ts';

const TEXTURES = 300;
/** Spread of heights of a breech-face impression, µm: 1 to 2 in published scans. */
const HEIGHT_RMS_UM = 1.5;
const folder = join(import.meta.dirname, '..', 'autocorrelation-1');
const shape = [PREPARATION.canvas, PREPARATION.canvas];
const lagCount = (WINDOW.reach + 1) * (2 * WINDOW.reach + 1);

async function runGraph(session: InferenceSession, input: { values: Float32Array; mask: Float32Array }) {
  const result = await session.run({
    values: new Tensor('float32', input.values, shape),
    mask: new Tensor('float32', input.mask, shape),
  });
  const data = result[session.outputNames[0]].data;
  if (!(data instanceof Float32Array)) throw new Error('The graph did not give numbers.');
  return data;
}

/** Lag maps of random textures, from the same graph that the model will hold. */
async function textureMaps(): Promise<Float32Array[]> {
  const graph = new GraphWriter();
  const output = addAutocorrelation(graph, PREPARATION.canvas, WINDOW);
  const session = await InferenceSession.create(
    graph.encode('autocorrelation-map', { values: shape, mask: shape }, { [output]: [1, lagCount] }),
  );
  const maps: Float32Array[] = [];
  const { spacingUm } = PREPARATION.marks.breech_face;
  for (let seed = 1; seed <= TEXTURES; seed++) {
    const input = prepareSignatureInput(randomTexture(seed, spacingUm), 'breech_face', PREPARATION);
    maps.push(await runGraph(session, input));
  }

  return maps;
}

interface Component {
  k: number;
  variance: number;
  /** Weight of each radius. */
  radial: number[];
}

/** Principal radial components of each even order over all rotations, the strongest LENGTH numbers of them. */
function chooseComponents(maps: Float32Array[], window: LagWindow): { chosen: Component[]; mean: number[] } {
  const rings = radii(window);
  const all: Component[] = [];
  let mean: number[] = [];
  for (let k = 0; k < ORDERS; k++) {
    const forms = rings.map((radius) => harmonicForm(window, radius, k));
    const samples = maps.map((map) => ({
      cos: forms.map((form) => applyForm(form.cos, map)),
      sin: forms.map((form) => applyForm(form.sin, map)),
    }));
    if (k === 0) {
      // Turned over all angles, every order but the first has the mean zero.
      mean = rings.map((_, r) => samples.reduce((sum, sample) => sum + sample.cos[r], 0) / samples.length);
      for (const sample of samples) sample.cos = sample.cos.map((value, r) => value - mean[r]);
    }
    const covariance = rings.map((_, a) =>
      rings.map(
        (_, b) =>
          samples.reduce((sum, { cos, sin }) => sum + cos[a] * cos[b] + sin[a] * sin[b], 0) / samples.length,
      ),
    );
    const { values, vectors } = eigen(covariance);
    values.forEach((variance, i) => all.push({ k, variance, radial: vectors[i] }));
  }
  all.sort((a, b) => b.variance - a.variance);
  const chosen: Component[] = [];
  let length = 0;
  for (const component of all) {
    const numbers = component.k === 0 ? 1 : 2;
    if (length + numbers > LENGTH) continue;
    chosen.push(component);
    length += numbers;
  }
  if (length !== LENGTH) throw new Error(`The components give ${length} numbers, not ${LENGTH}.`);
  return { chosen: chosen.sort((a, b) => a.k - b.k || b.variance - a.variance), mean };
}

/** The projection [lags, LENGTH] and its offset: lag map → signature before scaling to unit length. */
function projection(chosen: Component[], mean: number[]): { weights: Float32Array; offset: Float32Array } {
  const weights = new Float32Array(lagCount * LENGTH);
  const offset = new Float32Array(LENGTH);
  const rings = radii(WINDOW);
  let column = 0;
  for (const { k, radial } of chosen) {
    for (const part of k === 0 ? (['cos'] as const) : (['cos', 'sin'] as const)) {
      rings.forEach((radius, r) => {
        for (const [lag, weight] of harmonicForm(WINDOW, radius, k)[part]) {
          weights[lag * LENGTH + column] += weight * radial[r];
        }
        if (k === 0) offset[column] -= mean[r] * radial[r];
      });
      column++;
    }
  }
  return { weights, offset };
}

function signatureGraph(weights: Float32Array, offset: Float32Array): Uint8Array {
  const graph = new GraphWriter();
  const map = addAutocorrelation(graph, PREPARATION.canvas, WINDOW);
  graph.node('MatMul', [map, graph.constant('projection', [lagCount, LENGTH], weights)], 'projected');
  graph.node('Add', ['projected', graph.constant('offset', [LENGTH], offset)], 'centred');
  graph.node('ReduceL2', ['centred'], 'norm', [{ name: 'axes', ints: [1] }]);
  graph.node('Div', ['centred', 'norm'], 'signature');
  return graph.encode('autocorrelation-1', { values: shape, mask: shape }, { signature: [1, LENGTH] });
}

/** Best cosine over all probes between different textures: how strangers score. */
function strangers(signatures: Float32Array[], steering: Steering): { mean: number; sd: number } {
  const scores: number[] = [];
  for (let i = 0; i < 60; i++) {
    const probes = steeredProbes(signatures[i], steering, PROBES);
    for (let j = 0; j < signatures.length; j++) {
      if (i === j) continue;
      const cosines = probes.map((probe) =>
        probe.reduce((sum, value, n) => sum + value * signatures[j][n], 0),
      );
      scores.push(Math.max(...cosines));
    }
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const sd = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  return { mean: Number(mean.toFixed(4)), sd: Number(sd.toFixed(4)) };
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** The texture as a camera sees it under one lamp: its slopes brought to those of real breech faces first. */
function lit(texture: Surface): Surface {
  const measured = texture.values.filter((_, i) => texture.mask[i] === 1);
  const rms = Math.sqrt(measured.reduce((sum, value) => sum + value * value, 0) / measured.length);
  const values = texture.values.map((value) => (value * HEIGHT_RMS_UM) / rms);
  return photograph({ ...texture, values }, { lightAzimuthDegrees: 90, pixelSizeUm: texture.spacing.x });
}

async function meanSignature(makers: readonly (() => Promise<Float32Array>)[]): Promise<Float32Array> {
  const sum = new Float32Array(LENGTH);
  for (const make of makers) (await make()).forEach((value, i) => (sum[i] += value));
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

const maps = await textureMaps();
const { chosen, mean } = chooseComponents(maps, WINDOW);
const steering: Steering = {
  components: Array.from(
    { length: ORDERS },
    (_, k) => chosen.filter((component) => component.k === k).length,
  ),
};
if (signatureLength(steering) !== LENGTH) throw new Error('The steering does not add up.');
const { weights, offset } = projection(chosen, mean);
const bytes = signatureGraph(weights, offset);

const session = await InferenceSession.create(bytes);
const { spacingUm } = PREPARATION.marks.breech_face;
const signatureOf = (surface: Surface) =>
  runGraph(session, prepareSignatureInput(surface, 'breech_face', PREPARATION));
const lampPattern = await meanSignature(
  range(20_001, 100).map((seed) => () => signatureOf(lit(randomTexture(seed, spacingUm)))),
);
const topographies: Float32Array[] = [];
const pictures: Float32Array[] = [];
for (const seed of range(10_001, 150)) {
  const texture = randomTexture(seed, spacingUm);
  topographies.push(await signatureOf(texture));
  pictures.push(removeLamp(await signatureOf(lit(texture)), lampPattern, steering, PROBES));
}
const golden = await runGraph(session, goldenInput(PREPARATION.canvas));

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'model.onnx'), bytes);
const manifest = {
  model: 'autocorrelation-1',
  description: STEERING_SOURCE,
  onnx: { file: 'model.onnx', sha256: createHash('sha256').update(bytes).digest('hex'), opset: 17 },
  inputs: { values: shape, mask: shape },
  output: { name: 'signature', length: LENGTH, metric: 'cosine' },
  preparation: PREPARATION,
  lags: WINDOW,
  steering,
  probes: PROBES,
  strangers: {
    topography: strangers(topographies, steering),
    reflectance: strangers(pictures, steering),
  },
  lampPattern: [...lampPattern].map((value) => Number(value.toFixed(6))),
  golden: { tolerance: 1e-4, signature: [...golden].map((value) => Number(value.toFixed(6))) },
};
await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(
  `model.onnx ${(bytes.length / 1e6).toFixed(1)} MB, components ${steering.components.join(' ')}, strangers`,
  manifest.strangers,
);
