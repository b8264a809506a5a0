import type { NotComparable } from '../../engine/not-comparable.ts';
import { packMark } from '../../engine/prepared/pack-mark.ts';
import { prepareMark } from '../../engine/prepared/prepare-mark.ts';
import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import type { PreparedMark } from '../../engine/prepared/prepared-mark.ts';
import { profileSignature } from '../../engine/signature/profile-signature.ts';
import extractSignature from './extract-signature.ts';
import type { ExtractionRequest, ExtractionResult } from './extract-signature.ts';

/** What a mark becomes: a signature to be found by, and a form to be compared in. */
export interface ProcessedMark {
  extraction: ExtractionResult;
  /** The mark prepared for comparison, packed; or why it cannot be compared. */
  prepared: Uint8Array | NotComparable;
}

/** Runs in a thread: prepares a mark for comparison and extracts its signature. */
export default async function processMark(request: ExtractionRequest): Promise<ProcessedMark> {
  const prepared = prepareMark(request.image, request.mark);
  return {
    extraction: isStriated(request.mark) ? profileOf(prepared) : await extractSignature(request),
    prepared: 'because' in prepared ? prepared : packMark(prepared),
  };
}

/** The signature of a land is its profile: the engine computes it, without a model's graph. */
function profileOf(prepared: PreparedMark | NotComparable): ExtractionResult {
  if ('because' in prepared) return { ok: false, detail: prepared.detail };
  if (prepared.kind !== 'land') throw new TypeError('Only a land has a profile.');
  const runtime = { node: process.version, arch: process.arch };
  return { ok: true, embedding: profileSignature(prepared.land), runtime };
}
