import { estimateStrangers } from '../../engine/score/estimate-strangers.ts';
import { ENGINE_STRANGERS } from '../../engine/score/engine-strangers.ts';
import { fuseMarks } from '../../engine/score/fuse-marks.ts';
import type { Candidate, CandidateMark } from '../searches/rank-candidates.ts';
import { scoreOf } from './comparison.ts';
import type { Compared } from './comparison.ts';

/** What the engine says of one mark of a candidate. */
export interface EngineMark {
  readonly score: number;
  /** Place by this mark alone, among the candidates that the engine compared by it. */
  readonly rank: number;
  readonly compared: Compared;
}

export interface FusedMark extends CandidateMark {
  readonly engine: EngineMark | null;
}

export interface FusedCandidate extends Omit<Candidate, 'marks'> {
  readonly marks: readonly FusedMark[];
}

/**
 * Orders candidates by all that is known of them: to the score of their signatures comes that of each mark that the
 * engine compared, both in standard deviations above the strangers of this search. What was not compared adds
 * nothing: its absence is no evidence.
 */
export function fuseComparisons(
  candidates: readonly Candidate[],
  compared: readonly Compared[],
): FusedCandidate[] {
  const byMark = Map.groupBy(compared, ({ task }) => keyOf(task));
  const found = new Map<string, { engine: EngineMark; above: number }>();
  for (const [key, ofMark] of byMark) {
    const ranked = ofMark
      .map((one) => ({ one, score: scoreOf(one.comparison) }))
      .sort((a, b) => b.score - a.score || (a.one.task.exhibitId < b.one.task.exhibitId ? -1 : 1));
    const scores = ranked.map(({ score }) => score);
    const strangers = estimateStrangers(scores, ENGINE_STRANGERS);
    ranked.forEach(({ one, score }, i) => {
      const above = fuseMarks([{ similarity: score, strangers }]);
      found.set(`${one.task.exhibitId} ${key}`, { engine: { score, rank: i + 1, compared: one }, above });
    });
  }
  return candidates
    .map((candidate) => {
      const marks = candidate.marks.map((mark) => ({
        mark,
        found: found.get(`${candidate.exhibitId} ${keyOf(mark)}`),
      }));
      return {
        ...candidate,
        score: candidate.score + marks.reduce((sum, { found }) => sum + (found?.above ?? 0), 0),
        marks: marks.map(({ mark, found }) => ({ ...mark, engine: found?.engine ?? null })),
      };
    })
    .sort((a, b) => b.score - a.score || (a.exhibitId < b.exhibitId ? -1 : 1))
    .map((candidate, i) => ({ ...candidate, rank: i + 1 }));
}

function keyOf({ mark, modality }: { mark: string; modality: string }): string {
  return `${mark} ${modality}`;
}
