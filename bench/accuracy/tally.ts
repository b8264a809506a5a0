import type { ScoredPair } from '../../engine/statistics/roc.ts';
import { computeFigures } from './figures.ts';
import type { Figures, RankedList } from './figures.ts';

/** Collects ranked lists and scored pairs of one measure, and makes figures of them. */
export class Tally {
  readonly #isSame: (i: number, j: number) => boolean | null;
  readonly #count: number;
  readonly #lists: RankedList[] = [];
  readonly #scores = new Map<string, { i: number; j: number; scores: number[] }>();

  /** @param isSame what is known of two of `count` items: null where they are not to be compared */
  constructor(count: number, isSame: (i: number, j: number) => boolean | null) {
    this.#count = count;
    this.#isSame = isSame;
  }

  /** The candidates of item `i`, best first. */
  add(i: number, candidates: readonly { j: number; score: number }[]): void {
    const list: ScoredPair[] = [];
    for (const { j, score } of candidates) {
      const same = this.#isSame(i, j);
      if (same === null) continue;
      list.push({ score, same });
      const key = i < j ? `${i} ${j}` : `${j} ${i}`;
      const known = this.#scores.get(key) ?? { i, j, scores: [] };
      known.scores.push(score);
      this.#scores.set(key, known);
    }
    const others = Array.from({ length: this.#count }, (_, j) => j).filter((j) => j !== i);
    this.#lists.push({
      candidates: list,
      mates: others.filter((j) => this.#isSame(i, j) === true).length,
    });
  }

  /** A pair scored from both of its sides counts once, with the mean; turned differently, they can differ. */
  #pairs(): ScoredPair[] {
    return [...this.#scores.values()].map(({ i, j, scores }) => ({
      score: scores.reduce((a, b) => a + b, 0) / scores.length,
      same: this.#isSame(i, j) === true,
    }));
  }

  figures(): Figures {
    return computeFigures(this.#lists, this.#pairs());
  }

  pairs(): { same: number; different: number } {
    const pairs = this.#pairs();
    const same = pairs.filter((pair) => pair.same).length;
    return { same, different: pairs.length - same };
  }

  /** The weakest score of a same-source and the strongest of a different-source pair, of all that were added. */
  extremes(): Extremes {
    const all = [...this.#scores.values()].flatMap(({ i, j, scores }) =>
      scores.map((score) => ({ score, same: this.#isSame(i, j) === true })),
    );
    const scoresOf = (same: boolean) => all.filter((one) => one.same === same).map(({ score }) => score);
    const [same, different] = [scoresOf(true), scoresOf(false)];
    return {
      minSame: same.length === 0 ? null : Math.min(...same),
      maxDifferent: different.length === 0 ? null : Math.max(...different),
    };
  }
}

export interface Extremes {
  readonly minSame: number | null;
  readonly maxDifferent: number | null;
}
