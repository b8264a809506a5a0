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
  let stopped = false;
  const run = (name: keyof ExactAnswers, task: ProbesToCompare | AnswerToRank) => {
    // The pool would start a new thread for whatever comes after its end.
    if (stopped) throw new Error('The verification ends with its worker; another one goes on with it.');
    return pool.run(task, { name });
  };
  return {
    compareProbes: async (task) => {
      const cosines = await run('compareProbes', task);
      if (cosines instanceof Float32Array) return cosines;
      throw new TypeError('The thread gave no cosines.');
    },
    rankExactly: async (task) => {
      const rank = await run('rankExactly', task);
      if (rank === null || typeof rank === 'number') return rank;
      throw new TypeError('The thread gave no rank.');
    },
    close: () => {
      stopped = true;
      return pool.destroy();
    },
  };
}
