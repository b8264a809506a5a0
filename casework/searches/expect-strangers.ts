import { estimateStrangers } from '../../engine/score/estimate-strangers.ts';
import { normalTail } from '../../engine/statistics/normal-tail.ts';
import type { FusedCandidate } from '../comparisons/fuse-comparisons.ts';
import type { Expectation } from './expectation.ts';
import { reviewDepth } from './review-depth.ts';
import type { GalleryScores } from './score-gallery.ts';

const RANKS = [1, 10, 50] as const;

/** No normal tail is trusted further: real scores have longer ones. */
const LEAST_EXPECTED = 0.001;

/**
 * What to expect of a list by chance. The scores of strangers are taken as normal: those of the signatures with centre
 * and spread over all compared exhibits, robustly, so that mates do not count; each mark that the engine compared adds
 * a variance of one, since its scores are standardised by the strangers of the shortlist. Null without candidates.
 */
export function expectStrangers(
  { compared, exhaustive, candidates: all }: Pick<GalleryScores, 'compared' | 'exhaustive' | 'candidates'>,
  listed: readonly FusedCandidate[],
  engine: boolean,
): Expectation | null {
  if (listed.length === 0) return null;
  const scores = all.map(({ score }) => score);
  const marks = all.reduce((sum, candidate) => sum + candidate.marks.length, 0) / all.length;
  const strangers = estimateStrangers(scores, { mean: 0, sd: Math.sqrt(marks) });
  const strangersAsGood = RANKS.flatMap((rank) => {
    const candidate = listed[rank - 1];
    if (candidate === undefined) return [];
    const byEngine = candidate.marks.filter((mark) => mark.engine !== null).length;
    const z = (candidate.score - strangers.mean) / Math.sqrt(strangers.sd ** 2 + byEngine);
    const expected = Math.max(LEAST_EXPECTED, compared * normalTail(z));
    return [{ rank, expected: Number(expected.toPrecision(3)) }];
  });
  return { strangersAsGood, reviewDepthFor95: exhaustive ? reviewDepth(all, compared, engine) : null };
}
