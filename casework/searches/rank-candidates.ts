import { estimateStrangers } from '../../engine/score/estimate-strangers.ts';
import { fuseMarks } from '../../engine/score/fuse-marks.ts';
import type { StrangerScores, StrangersByModality } from '../../engine/score/fuse-marks.ts';
import type { Modality } from '../../engine/surface/surface.ts';
import type { NearestImage } from './compare-exactly.ts';
import type { Question } from './question.ts';

/** What one kind of mark contributes to a candidate. */
export interface CandidateMark {
  mark: string;
  modality: Modality;
  /** Cosine at the best angle, -1 to 1; of several lands, the mean. */
  score: number;
  /** Of the best pair of images; null for striae. */
  angleDegrees: number | null;
  imageId: string;
  candidateImageId: string;
  /** Place among all candidates by this mark alone. */
  rank: number;
}

export interface Candidate {
  rank: number;
  exhibitId: string;
  /** Standard deviations above the strangers of this search, summed over the shared marks. Never a percentage. */
  score: number;
  marks: CandidateMark[];
}

/** What one questioned image found. */
export interface Comparison {
  /** Without an exhibit, all images are taken to be of one. */
  question: Pick<Question, 'imageId' | 'mark' | 'modality' | 'land'> & { exhibitId?: string };
  nearest: readonly NearestImage[];
}

interface ImagePair extends NearestImage {
  questionedImageId: string;
}

/**
 * Turns the comparisons of the questioned images into one ranked list of exhibits. Several images of one mark
 * are repeated looks at it, of which the best pair counts. The lands of a bullet are marks of their own: each
 * takes its best counterpart, and the mean over the questioned lands is what the mark contributes. Of several
 * questioned exhibits, taken to be of one gun, the one that says most counts: the lands of two bullets are numbered
 * from different starts. Equal scores
 * are ordered by exhibit, so that a repetition gives the same list.
 */
export function rankCandidates(comparisons: readonly Comparison[], priors: StrangersByModality): Candidate[] {
  const found = new Map<string, { mark: CandidateMark; strangers: StrangerScores }[]>();
  for (const [, ofMark] of Map.groupBy(
    comparisons,
    ({ question }) => `${question.mark} ${question.modality}`,
  )) {
    const ranked = rankOneMark(ofMark);
    const [first] = ranked;
    if (first === undefined) continue;
    const cosines = ranked.map(([, { score }]) => score);
    const strangers = estimateStrangers(cosines, priors[first[1].modality]);
    for (const [exhibitId, mark] of ranked) {
      found.set(exhibitId, [...(found.get(exhibitId) ?? []), { mark, strangers }]);
    }
  }
  return [...found]
    .map(([exhibitId, shared]) => ({
      exhibitId,
      marks: shared.map(({ mark }) => mark),
      score: fuseMarks(shared.map(({ mark, strangers }) => ({ similarity: mark.score, strangers }))),
    }))
    .sort(byScore)
    .map((candidate, i) => ({ rank: i + 1, ...candidate }));
}

/** The comparisons of one mark and modality, as one ranked entry for each exhibit. */
function rankOneMark(comparisons: readonly Comparison[]): [string, CandidateMark][] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const { mark, modality } = first.question;
  const found = new Map<string, { exhibitId: string; score: number; best: ImagePair }>();
  for (const [, ofQuestioned] of Map.groupBy(comparisons, ({ question }) => question.exhibitId)) {
    for (const entry of scoreOneExhibit(ofQuestioned)) {
      const known = found.get(entry.exhibitId);
      if (known === undefined || entry.score > known.score) found.set(entry.exhibitId, entry);
    }
  }
  return [...found.values()].sort(byScore).map(({ exhibitId, score, best }, i) => {
    const { angleDegrees, questionedImageId: imageId, imageId: candidateImageId } = best;
    return [exhibitId, { mark, modality, score, angleDegrees, imageId, candidateImageId, rank: i + 1 }];
  });
}

/** What one questioned exhibit found with one mark: the mean over its lands, or the one best pair. */
function scoreOneExhibit(comparisons: readonly Comparison[]) {
  const pairs = new Map<string, ImagePair[]>();
  for (const [, ofLand] of Map.groupBy(comparisons, ({ question }) => question.land)) {
    for (const [exhibitId, pair] of bestPairs(ofLand)) {
      pairs.set(exhibitId, [...(pairs.get(exhibitId) ?? []), pair]);
    }
  }
  return [...pairs].map(([exhibitId, ofExhibit]) => ({
    exhibitId,
    score: ofExhibit.reduce((sum, { cosine }) => sum + cosine, 0) / ofExhibit.length,
    best: ofExhibit.reduce((a, b) => (b.cosine > a.cosine ? b : a)),
  }));
}

/** Of images that show the same thing, the best pair with each exhibit. */
function bestPairs(comparisons: readonly Comparison[]): Map<string, ImagePair> {
  const best = new Map<string, ImagePair>();
  for (const { question, nearest } of comparisons) {
    for (const image of nearest) {
      const known = best.get(image.exhibitId);
      if (known === undefined || image.cosine > known.cosine) {
        best.set(image.exhibitId, { ...image, questionedImageId: question.imageId });
      }
    }
  }
  return best;
}

function byScore(a: { score: number; exhibitId: string }, b: { score: number; exhibitId: string }): number {
  return b.score - a.score || (a.exhibitId < b.exhibitId ? -1 : 1);
}
