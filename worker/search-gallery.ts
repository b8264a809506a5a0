import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { failSearch } from '../casework/searches/complete-search.ts';
import { runSearch } from '../casework/searches/run-search.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Runs a requested search. Subject: the search. */
export function defineSearchGallery({
  db,
  replica,
  model,
  comparers,
  logger,
  clock,
}: WorkerParts): JobDefinition {
  const tools = { model, compare: comparers.compare, concurrency: comparers.count, replica, logger, clock };
  return {
    name: 'search-gallery',
    // The database and the engine take turns: while one search compares, the next one looks through the gallery.
    concurrency: 2,
    run: (searchId) => runSearch(db, searchId, tools),
    giveUp: failSearch,
  };
}
