import { estimateStrangers } from '../../engine/score/estimate-strangers.ts';
import type { StrangersByModality } from '../../engine/score/fuse-marks.ts';
import type { Modality } from '../../engine/surface/surface.ts';

/** A questioned signature and how alike each exhibit of the gallery is: its cosine, NaN where it has no such mark. */
export interface AnsweredQuestion {
  readonly exhibitId: string;
  readonly mark: string;
  readonly modality: Modality;
  readonly land: number | null;
  readonly cosines: Float32Array;
}

export interface AnswerToRank {
  readonly questions: readonly AnsweredQuestion[];
  readonly strangers: StrangersByModality;
  /** Places of exhibits among the cosines that are no candidates. */
  readonly without: readonly number[];
  /** Place of the one whose rank is wanted. */
  readonly expected: number;
}

/**
 * The rank of one exhibit among all, as docs/method.md defines the order: of several images the best pair, of lands the
 * mean, of several questioned exhibits the best, and the marks summed in standard deviations of strangers, who are all
 * exhibits here and not those alone that a search compares. Null where it shares no mark.
 */
export function rankExactly({ questions, strangers, without, expected }: AnswerToRank): number | null {
  const exhibits = questions[0]?.cosines.length ?? 0;
  const scores = new Float64Array(exhibits);
  const shares = new Uint8Array(exhibits);
  for (const [, ofMark] of Map.groupBy(questions, ({ mark, modality }) => `${mark} ${modality}`)) {
    const cosines = best([...Map.groupBy(ofMark, ({ exhibitId }) => exhibitId).values()].map(meanOfLands));
    for (const place of without) cosines[place] = NaN;
    const present = Array.from(cosines.filter((cosine) => !Number.isNaN(cosine)));
    const { mean, sd } = estimateStrangers(present, strangers[ofMark[0].modality]);
    for (let i = 0; i < exhibits; i++) {
      if (Number.isNaN(cosines[i])) continue;
      scores[i] += (cosines[i] - mean) / sd;
      shares[i] = 1;
    }
  }
  if (shares[expected] !== 1) return null;
  let ahead = 0;
  for (let i = 0; i < exhibits; i++) if (shares[i] === 1 && scores[i] > scores[expected]) ahead += 1;
  return ahead + 1;
}

function meanOfLands(questions: readonly AnsweredQuestion[]): Float32Array {
  const lands = [...Map.groupBy(questions, ({ land }) => land).values()].map((ofLand) =>
    best(ofLand.map(({ cosines }) => cosines)),
  );
  return lands[0].map((_, i) => lands.reduce((sum, land) => sum + land[i], 0) / lands.length);
}

function best(lists: readonly Float32Array[]): Float32Array {
  return lists[0].map((_, i) => lists.reduce((most, list) => Math.max(most, list[i]), -Infinity));
}
