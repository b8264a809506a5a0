import type { Database } from '../../platform/database/database.ts';
import type { scoreGalleryOf } from '../searches/score-gallery.ts';
import type { SearchModel } from '../searches/search-model.ts';
import { DEFAULT_DEPTH } from '../searches/wish.ts';
import { exactRanks } from './exact-ranks.ts';
import type { ExactAnswers } from './exact-ranks.ts';
import type { KnownLink } from './known-links.ts';
import { planChecks } from './plan-checks.ts';
import type { PlannedChecks } from './plan-checks.ts';

/** Somebody whom the exact answer has and the service's search lost. */
export interface Missing {
  readonly questionedId: string;
  readonly expectedId: string;
  /** For a canary, the image that was searched with. */
  readonly imageId: string | null;
  /** Rank in the fully exact answer. */
  readonly exactRank: number;
}

/** What was verified, of how much, and who was lost. */
export interface Verification extends Omit<PlannedChecks, 'checks'> {
  /** What decided which links and canaries were taken. */
  readonly seed: string;
  readonly knownLinks: number;
  /** Checks whose expected exhibit stands beyond the depth of a search in the exact answer too: no fault of the search. */
  readonly beyondDepth: number;
  readonly missing: readonly Missing[];
}

export interface VerificationWish {
  readonly links: readonly KnownLink[];
  /** Canaries at most. */
  readonly canaries: number;
  readonly seed: string;
  /** The service's own search, which is put to the test. */
  readonly search: typeof scoreGalleryOf;
  readonly answers: ExactAnswers;
}

/** Canaries of a verification, unless said otherwise. */
export const DEFAULT_CANARIES = 500;

/**
 * Who stands this far ahead in the exact answer must be among the first 200 of the search. Whoever stands between this and
 * 200 must have been compared: where several marks are summed, his rank depends on who else was.
 */
const SURE = DEFAULT_DEPTH / 2;

/**
 * Replays known links, from both sides, and searches with images whose own exhibit is left in the gallery: each must
 * find what the fully exact answer finds within the depth of a search.
 */
export async function verifySearch(
  db: Database,
  model: SearchModel,
  { links, canaries, seed, search, answers }: VerificationWish,
): Promise<Verification> {
  const { checks, ...planned } = await planChecks(db, model, links, { seed, canaries });
  const ranks = await exactRanks(db, model, checks, answers);
  const missing: Missing[] = [];
  let beyondDepth = 0;
  for (const [i, { questioned, expectedId, own }] of checks.entries()) {
    const exactRank = ranks[i];
    if (exactRank === null || exactRank > DEFAULT_DEPTH) {
      beyondDepth += 1;
      continue;
    }
    const { candidates } = await search(db, questioned, model, { includeQuestioned: own });
    const rank = candidates.find(({ exhibitId }) => exhibitId === expectedId)?.rank;
    if (rank !== undefined && (rank <= DEFAULT_DEPTH || exactRank > SURE)) continue;
    const [questionedId = ''] = questioned.exhibitIds;
    missing.push({ questionedId, expectedId, imageId: questioned.imageIds?.[0] ?? null, exactRank });
  }
  return { seed, ...planned, knownLinks: links.length, beyondDepth, missing };
}
