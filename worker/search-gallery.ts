import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { failSearch, runSearch } from '../casework/searches/run-search.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Runs a requested search. Subject: the search. */
export function defineSearchGallery({ db, model }: WorkerParts): JobDefinition {
  return {
    name: 'search-gallery',
    // The database does the work, with workers of its own.
    concurrency: 2,
    run: (searchId) => runSearch(db, searchId, model),
    giveUp: failSearch,
  };
}
