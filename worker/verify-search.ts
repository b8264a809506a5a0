import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { giveUpVerification, runVerification } from '../casework/verification/run-verification.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Verifies the search, once a night. Subject: the night. */
export function defineVerifySearch({ db, model, verifier, logger, clock }: WorkerParts): JobDefinition {
  const tools = { model, answers: verifier, logger, clock };
  return {
    name: 'verify-search',
    concurrency: 1,
    run: (nightId) => runVerification(db, nightId, tools),
    giveUp: (tx, nightId, reason) => giveUpVerification(tx, nightId, reason, tools),
  };
}
