import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { compareShortlist } from '../../casework/comparisons/compare-shortlist.ts';
import { scoreOf } from '../../casework/comparisons/comparison.ts';
import type { Compared, MarkComparison, StoredMark } from '../../casework/comparisons/comparison.ts';
import type { PreparedMarkRow } from '../../casework/comparisons/list-prepared-marks.ts';
import { fuseComparisons } from '../../casework/comparisons/fuse-comparisons.ts';
import type { FusedCandidate } from '../../casework/comparisons/fuse-comparisons.ts';
import { planComparisons } from '../../casework/comparisons/plan-comparisons.ts';
import type { Candidate } from '../../casework/searches/rank-candidates.ts';
import { DEFAULT_DEPTH } from '../../casework/searches/wish.ts';
import type { NotComparable } from '../../engine/not-comparable.ts';
import type { MarksToCompare } from '../../worker/threads/compare-marks.ts';

/** A prepared mark in memory, where the service has it in its store. */
export interface PreparedScan extends PreparedMarkRow {
  readonly bytes: Uint8Array;
}

/** What the engine makes of the candidates of one questioned item. */
export interface EngineResult {
  /** By the engine alone, and by signature and engine together. */
  readonly engine: readonly FusedCandidate[];
  readonly combined: readonly FusedCandidate[];
  readonly compared: readonly Compared[];
  readonly seconds: number;
}

/** Compares candidates as the service's search does, in threads of its own, on prepared marks in memory. */
export class EngineLevel {
  readonly #pool = new Piscina<MarksToCompare, MarkComparison | NotComparable>({
    filename: new URL('../../worker/threads/compare-marks.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  readonly #scans = new Map<string, PreparedScan[]>();
  readonly #bytes = new Map<string, Uint8Array>();

  add(scan: PreparedScan): void {
    this.#scans.set(scan.exhibitId, [...(this.#scans.get(scan.exhibitId) ?? []), scan]);
    this.#bytes.set(scan.sha256, scan.bytes);
  }

  /** @throws Error when a comparison breaks: a bench must not hide it */
  async compare(questionedId: string, candidates: readonly Candidate[]): Promise<EngineResult> {
    const shortlist = candidates.slice(0, DEFAULT_DEPTH);
    const rows = [questionedId, ...shortlist.map(({ exhibitId }) => exhibitId)].flatMap(
      (id) => this.#scans.get(id) ?? [],
    );
    const tasks = planComparisons({ exhibitIds: [questionedId] }, shortlist, rows);
    const start = performance.now();
    const { compared } = await compareShortlist(
      tasks,
      ({ kind, mark, turnedDegrees, questioned, candidate }) =>
        this.#pool.run({
          kind,
          mark,
          turnedDegrees,
          questioned: questioned.map((one) => this.#withBytes(one)),
          candidate: candidate.map((one) => this.#withBytes(one)),
        }),
      {
        concurrency: availableParallelism(),
        onProgress: () => undefined,
        onFailure: (_, error) => {
          throw error;
        },
      },
    );
    return {
      engine: fuseComparisons(
        shortlist.map((candidate) => ({ ...candidate, score: 0 })),
        compared,
      ),
      combined: fuseComparisons(shortlist, compared),
      compared,
      seconds: (performance.now() - start) / 1000,
    };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #withBytes({ sha256, land }: StoredMark) {
    const bytes = this.#bytes.get(sha256);
    if (bytes === undefined) throw new Error(`There is no prepared mark ${sha256}.`);
    return { sha256, land, bytes };
  }
}

/** The engine's score of a candidate before it is set against strangers: the mean over the marks compared. */
export function meanScores(compared: readonly Compared[]): Map<string, number> {
  return new Map(
    [...Map.groupBy(compared, ({ task }) => task.exhibitId)].map(([exhibitId, ofExhibit]) => {
      const sum = ofExhibit.reduce((total, { comparison }) => total + scoreOf(comparison), 0);
      return [exhibitId, sum / ofExhibit.length];
    }),
  );
}

/**
 * Usable cells that a share is taken of at least: twice the six congruent ones that a decision takes (Chu 2013). Two of
 * six cells, where two marks meet by their edges, say less than two of twenty.
 */
const LEAST_CELLS = 12;

/** The congruent cells of impressions as a share of the usable ones, of twelve at least. */
export function congruentShares(compared: readonly Compared[]): { exhibitId: string; score: number }[] {
  return compared.flatMap(({ task: { exhibitId }, comparison }) => {
    if (comparison.kind !== 'impression') return [];
    const { congruentCells, usableCells } = comparison.impression;
    return [{ exhibitId, score: congruentCells / Math.max(LEAST_CELLS, usableCells) }];
  });
}
