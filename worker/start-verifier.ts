import { Piscina } from 'piscina';
import type { ProbesToCompare } from '../casework/verification/compare-probes.ts';
import type { ExactAnswers } from '../casework/verification/exact-ranks.ts';
import type { AnswerToRank } from '../casework/verification/rank-exactly.ts';

/** The thread ends when it is not needed for this long, ms: a verification needs it once a night. */
const IDLE_MS = 10_000;

/** One thread for the fully exact answer, so that a verification takes one core at most. */
export interface Verifier extends ExactAnswers {
  /** Ends the thread, also when it works. */
  close(): Promise<void>;
}

export function startVerifier(): Verifier {
  const pool = new Piscina<ProbesToCompare | AnswerToRank, Float32Array | number | null>({
    filename: new URL('./threads/answer-exactly.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  return {
    compareProbes: async (task) => {
      const cosines = await pool.run(task, { name: 'compareProbes' });
      if (cosines instanceof Float32Array) return cosines;
      throw new TypeError('The thread gave no cosines.');
    },
    rankExactly: async (task) => {
      const rank = await pool.run(task, { name: 'rankExactly' });
      if (rank === null || typeof rank === 'number') return rank;
      throw new TypeError('The thread gave no rank.');
    },
    close: () => pool.destroy(),
  };
}
