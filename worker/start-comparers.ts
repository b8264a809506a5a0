import { readFile } from 'node:fs/promises';
import { Piscina } from 'piscina';
import { EngineStopped } from '../casework/comparisons/comparison.ts';
import type { Compare, MarkComparison, StoredMark } from '../casework/comparisons/comparison.ts';
import type { NotComparable } from '../engine/not-comparable.ts';
import type { BlobStore } from '../platform/blobs/blob-store.ts';
import type { MarkBytes, MarksToCompare } from './threads/compare-marks.ts';

/** Threads that are not needed for this long end: each keeps some ten megabytes of transforms, ms. */
const IDLE_MS = 60_000;

/** Prepared marks of the questioned side kept in memory: the lands of two bullets, or some impressions. */
const KEPT_BYTES = 32;

/** Threads of the engine's own: a shortlist must not hold up the processing of new images. */
export interface Comparers {
  readonly count: number;
  readonly compare: Compare;
  /** Ends the threads, also those that work: what they were about ends with EngineStopped. */
  close(): Promise<void>;
}

export function startComparers(count: number, blobs: BlobStore): Comparers {
  const pool = new Piscina<MarksToCompare, MarkComparison | NotComparable>({
    filename: new URL('./threads/compare-marks.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: IDLE_MS,
  });
  const kept = new Map<string, Promise<Uint8Array>>();
  const read = (sha256: string): Promise<Uint8Array> => blobs.withLocalFile(sha256, (path) => readFile(path));
  const readKept = (sha256: string): Promise<Uint8Array> => {
    const known = kept.get(sha256);
    if (known !== undefined) return known;
    const reading = read(sha256);
    kept.set(sha256, reading);
    reading.catch(() => kept.delete(sha256));
    const [oldest] = kept.keys();
    if (kept.size > KEPT_BYTES && oldest !== undefined) kept.delete(oldest);
    return reading;
  };
  const load = (marks: readonly StoredMark[], from: typeof read): Promise<MarkBytes[]> =>
    Promise.all(marks.map(async ({ sha256, land }) => ({ sha256, land, bytes: await from(sha256) })));
  let stopped = false;
  return {
    count,
    compare: async ({ kind, mark, turnedDegrees, questioned, candidate }) => {
      try {
        const marks = {
          questioned: await load(questioned, readKept),
          candidate: await load(candidate, read),
        };
        // The pool would start new threads for whatever comes after its end.
        if (stopped) throw new EngineStopped();
        return await pool.run({ kind, mark, turnedDegrees, ...marks });
      } catch (cause) {
        throw stopped && !(cause instanceof EngineStopped) ? new EngineStopped({ cause }) : cause;
      }
    },
    close: () => {
      stopped = true;
      return pool.destroy();
    },
  };
}
