import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { env, InferenceSession, Tensor } from 'onnxruntime-node';
import { goldenInput } from '../../engine/signature/golden-input.ts';
import type { SignatureInput } from '../../engine/signature/prepare-signature-input.ts';
import type { SignatureModel } from './load-model.ts';

/** Runs a signature model's graph. Lives as long as its thread: reloading sessions leaks memory. */
export interface SignatureSession {
  /** The signature of a prepared mark: 256 numbers of unit length. Blocks this thread while it runs. */
  run(input: SignatureInput): Promise<Float32Array>;
  /** What computes: promised to give the same numbers only on the same of these. */
  readonly runtime: Readonly<Record<string, string | number>>;
}

/**
 * Opens the model's graph on one thread of the processor and proves it on the golden input.
 *
 * @throws Error when the runtime's answer to the golden input differs from the manifest's
 */
export async function openSession({ manifest, folder }: SignatureModel): Promise<SignatureSession> {
  const session = await InferenceSession.create(join(folder, manifest.onnx.file), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const run = async ({ values, mask }: SignatureInput): Promise<Float32Array> => {
    const result = await session.run({
      values: new Tensor('float32', values, manifest.inputs.values),
      mask: new Tensor('float32', mask, manifest.inputs.mask),
    });
    const { data } = result[manifest.output.name];
    if (!(data instanceof Float32Array) || !data.every(Number.isFinite)) {
      throw new Error(`The model ${manifest.model} gave no finite signature.`);
    }
    return data;
  };
  const golden = await run(goldenInput(manifest.preparation.canvas));
  const worst = golden.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - manifest.golden.signature[i])),
    0,
  );
  // Not a number, as from a golden vector that is too short, must not pass either.
  if (!(worst <= manifest.golden.tolerance)) {
    throw new Error(
      `The model ${manifest.model} differs from its golden vector by ${worst}: this runtime must not be used.`,
    );
  }
  return {
    run,
    runtime: {
      onnxruntime: env.versions.node ?? env.versions.common,
      provider: 'cpu',
      threads: 1,
      arch: arch(),
      cpu: cpus()[0]?.model ?? 'unknown',
    },
  };
}
