import { prepareSignatureInput, SurfaceUnsuitable } from '../../engine/signature/prepare-signature-input.ts';
import { removeLamp } from '../../engine/signature/remove-lamp.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { loadSignatureModel } from '../../platform/inference/load-model.ts';
import { openSession } from '../../platform/inference/open-session.ts';
import { inNativeCode } from './gate.ts';

export interface ExtractionRequest {
  image: Surface;
  mark: string;
  modelFolder: string;
}

/** A signature, or why there can be none, in words for the person who uploaded the image. */
export type ExtractionResult =
  | { ok: true; embedding: Float32Array; runtime: Record<string, string | number> }
  | { ok: false; detail: string };

async function open(folder: string) {
  const model = await loadSignatureModel(folder);
  const { preparation, steering, probes } = model.manifest;
  const lampPattern = Float32Array.from(model.manifest.lampPattern);
  const session = await inNativeCode(() => openSession(model));
  return {
    session,
    signatureOf: async ({ image, mark }: ExtractionRequest): Promise<Float32Array> => {
      const input = prepareSignatureInput(image, mark, preparation);
      const signature = await inNativeCode(() => session.run(input));
      return image.modality === 'reflectance'
        ? removeLamp(signature, lampPattern, steering, probes)
        : signature;
    },
  };
}

/** One session for each model, kept for the life of the thread. */
const opened = new Map<string, ReturnType<typeof open>>();

function keptOpen(folder: string): ReturnType<typeof open> {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const opening = open(folder);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

/** Runs in a thread: prepares a mark and computes its signature. */
export default async function extractSignature(request: ExtractionRequest): Promise<ExtractionResult> {
  const { session, signatureOf } = await keptOpen(request.modelFolder);
  try {
    return { ok: true, embedding: await signatureOf(request), runtime: { ...session.runtime } };
  } catch (error) {
    if (error instanceof SurfaceUnsuitable) return { ok: false, detail: error.message };
    throw error;
  }
}
