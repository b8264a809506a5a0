import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import type { SearchModel } from '../searches/search-model.ts';

/** Signatures of one kind to be compared with each other. */
export interface ProbesToCompare {
  readonly manifest: Pick<SearchModel['manifest'], 'steering' | 'probes'>;
  readonly mark: string;
  readonly questions: readonly Float32Array[];
  /** Signatures of the gallery, one behind the other. */
  readonly stored: Float32Array;
}

/**
 * Every question in every orientation, or at every lag, against every signature, product by product: slow, and so plain
 * that it shares nothing with the search but the probes.
 *
 * @returns the highest cosine of each pair: for each question, one of each signature
 */
export function compareProbes({ manifest, mark, questions, stored }: ProbesToCompare): Float32Array {
  const { steering, probes: count } = manifest;
  const length = questions[0]?.length ?? 1;
  const rows = stored.length / length;
  const out = new Float32Array(questions.length * rows);
  questions.forEach((question, q) => {
    const probes = isStriated(mark) ? lagProbes(question, count) : steeredProbes(question, steering, count);
    for (let row = 0; row < rows; row++) {
      let best = -Infinity;
      for (const probe of probes) {
        const product = multiply(probe, stored, row * length);
        if (product > best) best = product;
      }
      out[q * rows + row] = best;
    }
  });
  return out;
}

/** Four sums at a time, since each addition of one sum waits for the one before. */
function multiply(probe: Float32Array, stored: Float32Array, start: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let i = 0;
  let at = start;
  for (; i + 3 < probe.length; i += 4, at += 4) {
    a += probe[i] * stored[at];
    b += probe[i + 1] * stored[at + 1];
    c += probe[i + 2] * stored[at + 2];
    d += probe[i + 3] * stored[at + 3];
  }
  for (; i < probe.length; i++, at++) a += probe[i] * stored[at];
  return a + b + c + d;
}
