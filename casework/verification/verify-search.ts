import type { Database } from '../../platform/database/database.ts';
import type { scoreGalleryOf } from '../searches/score-gallery.ts';
import type { SearchModel } from '../searches/search-model.ts';
import { DEFAULT_DEPTH } from '../searches/wish.ts';
import type { Questioned } from '../searches/wish.ts';
import { answerExactly } from './answer-exactly.ts';
import { loadGallery } from './load-gallery.ts';
import type { GallerySignature } from './load-gallery.ts';

/** Two exhibits that are known to be of one gun. */
export type KnownLink = readonly [string, string];

/** Somebody whom the exact answer has and the service's search lost. */
export interface Missing {
  readonly questionedId: string;
  readonly expectedId: string;
  /** For a canary, the image that was searched with. */
  readonly imageId: string | null;
  /** Rank in the fully exact answer. */
  readonly exactRank: number;
}

export interface Verification {
  readonly signatures: number;
  readonly links: number;
  readonly canaries: number;
  /** Links that are too weak to stand within the depth even in the exact answer: no fault of the search. */
  readonly beyondDepth: number;
  /** Links with an exhibit that has no signature: nothing could be searched. */
  readonly notSearchable: number;
  readonly missing: readonly Missing[];
}

export interface VerificationWish {
  readonly links: readonly KnownLink[];
  /** Canaries at most; a gallery with more images is sampled evenly. */
  readonly canaries: number;
  /** The service's own search, which is put to the test. */
  readonly search: typeof scoreGalleryOf;
}

/**
 * Replays known links, from both sides, and searches with images whose own exhibit is left in the gallery: each must
 * find what the fully exact answer finds within the depth of a search.
 */
export async function verifySearch(
  db: Database,
  model: SearchModel,
  { links, canaries: most, search }: VerificationWish,
): Promise<Verification> {
  const gallery = await loadGallery(db, model);
  const byExhibit = Map.groupBy(gallery, ({ exhibitId }) => exhibitId);
  const missing: Missing[] = [];
  let [beyondDepth, notSearchable] = [0, 0];

  /** Whether the search has the expected exhibit, where the exact answer has it. */
  const check = async (
    questions: readonly GallerySignature[],
    questioned: Questioned,
    expectedId: string,
    own: boolean,
  ): Promise<void> => {
    const exact = answerExactly(gallery, questions, model, own);
    const exactRank = exact.find(({ exhibitId }) => exhibitId === expectedId)?.rank;
    if (exactRank === undefined || exactRank > DEFAULT_DEPTH) {
      beyondDepth += 1;
      return;
    }
    const { candidates } = await search(db, questioned, model, { includeQuestioned: own });
    const found = candidates.slice(0, DEFAULT_DEPTH).some(({ exhibitId }) => exhibitId === expectedId);
    const [questionedId = ''] = questioned.exhibitIds;
    const imageId = questioned.imageIds?.[0] ?? null;
    if (!found) missing.push({ questionedId, expectedId, imageId, exactRank });
  };

  for (const [a, b] of links) {
    for (const [questionedId, expectedId] of [
      [a, b],
      [b, a],
    ] as const) {
      const questions = byExhibit.get(questionedId);
      if (questions === undefined || !byExhibit.has(expectedId)) notSearchable += 1;
      else await check(questions, { exhibitIds: [questionedId] }, expectedId, false);
    }
  }
  const canaries = sample(gallery, most);
  for (const canary of canaries) {
    const { exhibitId, imageId } = canary;
    await check([canary], { exhibitIds: [exhibitId], imageIds: [imageId] }, exhibitId, true);
  }
  return {
    signatures: gallery.length,
    links: links.length,
    canaries: canaries.length,
    beyondDepth,
    notSearchable,
    missing,
  };
}

function sample<Item>(items: readonly Item[], most: number): Item[] {
  const count = Math.min(most, items.length);
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]);
}
