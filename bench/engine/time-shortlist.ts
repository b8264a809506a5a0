import { Piscina } from 'piscina';
import type { PreparedImpression } from '../../engine/impression/prepared-impression.ts';
import { showProgress } from '../../start/demo/progress.ts';
import type { PairToCompare } from './compare-thread.ts';

/** Candidates that a search hands to the engine, and the cores of the reference machine. */
export const SHORTLIST = 200;
const THREADS = 2;

/** Seconds that a whole shortlist takes on two threads that have just started, as after a restart. */
export async function timeShortlist(marks: readonly PreparedImpression[]): Promise<number> {
  const pool = new Piscina<PairToCompare, number | null>({
    filename: new URL('compare-thread.ts', import.meta.url).href,
    minThreads: THREADS,
    maxThreads: THREADS,
  });
  const [questioned, ...others] = marks;
  let done = 0;
  const start = performance.now();
  try {
    await Promise.all(
      Array.from({ length: SHORTLIST }, async (_, i) => {
        await pool.run({ questioned, candidate: others[i % others.length] });
        showProgress('shortlist', ++done, SHORTLIST);
      }),
    );
    return (performance.now() - start) / 1000;
  } finally {
    await pool.destroy();
  }
}
