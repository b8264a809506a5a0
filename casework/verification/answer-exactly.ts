import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import { rankCandidates } from '../searches/rank-candidates.ts';
import type { Candidate, Comparison } from '../searches/rank-candidates.ts';
import type { SearchModel } from '../searches/search-model.ts';
import type { GallerySignature } from './load-gallery.ts';

type Nearest = Comparison['nearest'][number];

/**
 * The fully exact answer: every questioned signature in every orientation or lag against every other signature of its
 * kind, in memory. It shares nothing with the service's own search but the engine's probes and the ranking, so that it
 * can tell when that search loses somebody.
 *
 * @param own whether the questioned exhibits are candidates too
 */
export function answerExactly(
  gallery: readonly GallerySignature[],
  questions: readonly GallerySignature[],
  { manifest }: SearchModel,
  own: boolean,
): Candidate[] {
  const questioned = new Set(questions.map(({ exhibitId }) => exhibitId));
  const others = own ? gallery : gallery.filter(({ exhibitId }) => !questioned.has(exhibitId));
  const byKind = Map.groupBy(others, kindOf);
  const comparisons = questions.map((question): Comparison => {
    const probes = isStriated(question.mark)
      ? lagProbes(question.embedding, manifest.probes)
      : steeredProbes(question.embedding, manifest.steering, manifest.probes);
    const nearest = new Map<string, Nearest>();
    for (const { exhibitId, imageId, embedding } of byKind.get(kindOf(question)) ?? []) {
      const cosine = bestOf(probes, embedding);
      if (cosine <= (nearest.get(exhibitId)?.cosine ?? -Infinity)) continue;
      // The angle is of no interest here.
      nearest.set(exhibitId, { exhibitId, imageId, cosine, angleDegrees: null });
    }
    return { question, nearest: [...nearest.values()] };
  });
  return rankCandidates(comparisons, manifest.strangers);
}

function kindOf({ mark, modality }: GallerySignature): string {
  return `${mark} ${modality}`;
}

function bestOf(probes: readonly Float32Array[], stored: Float32Array): number {
  let best = -Infinity;
  for (const probe of probes) {
    let product = 0;
    for (let i = 0; i < stored.length; i++) product += (probe[i] ?? 0) * (stored[i] ?? 0);
    if (product > best) best = product;
  }
  return best;
}
