import { BlobStoreFailed } from '../../platform/blobs/blob-store.ts';
import { EngineStopped } from './comparison.ts';
import type { Compare, Compared, ComparisonTask } from './comparison.ts';

/** What the engine made of a shortlist. */
export interface ShortlistOutcome {
  readonly compared: readonly Compared[];
  /** Pairs of which the engine says that they cannot be compared. */
  readonly notComparable: number;
  /** Pairs that could not be read or whose comparison broke; each was logged. */
  readonly failed: number;
}

export interface ShortlistOptions {
  /** Comparisons under way at once. */
  readonly concurrency: number;
  /** Ends the work: what is under way comes to its end, nothing more is begun. */
  readonly signal?: AbortSignal;
  /** Told after every comparison how many are done. */
  readonly onProgress: (done: number) => void;
  readonly onFailure: (task: ComparisonTask, error: unknown) => void;
}

/**
 * Compares the pairs of a shortlist. One that fails is counted and does not stop the others.
 *
 * @throws EngineStopped, BlobStoreFailed when the engine ends or the store fails before they are done: what is left was
 *   not tried, and is to be tried again
 */
export async function compareShortlist(
  tasks: readonly ComparisonTask[],
  compare: Compare,
  { concurrency, signal, onProgress, onFailure }: ShortlistOptions,
): Promise<ShortlistOutcome> {
  const compared: Compared[] = [];
  let notComparable = 0;
  let failed = 0;
  const queue = tasks.values();
  const lane = async (): Promise<void> => {
    for (const task of queue) {
      if (signal?.aborted) return;
      try {
        const comparison = await compare(task);
        if ('because' in comparison) notComparable += 1;
        else compared.push({ task, comparison });
      } catch (error) {
        if (error instanceof EngineStopped || error instanceof BlobStoreFailed) throw error;
        failed += 1;
        onFailure(task, error);
      }
      onProgress(compared.length + notComparable + failed);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { compared, notComparable, failed };
}
