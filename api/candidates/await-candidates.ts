import { setTimeout } from 'node:timers/promises';
import { countImages } from '../../casework/images/count-images.ts';
import type { ImageCounts } from '../../casework/images/count-images.ts';
import { ensureFreshSearch } from '../../casework/searches/ensure-fresh-search.ts';
import type { ListWish } from '../../casework/searches/list-candidates.ts';
import { readCandidates } from '../../casework/searches/read-candidates.ts';
import type { CandidateList } from '../../casework/searches/read-candidates.ts';
import type { ScopedDatabase } from '../../platform/database/scoped-database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';

/** Time between two looks at a search that is on its way, ms. */
const POLL_MS = 150;

export interface Wait {
  readonly seconds: number;
  /** Ends the waiting: nobody listens any more. */
  readonly signal: AbortSignal;
}

/**
 * The candidates of an exhibit in the gallery as it stands now. Requests a search if none covers it, and waits
 * for images in process and the search to come to an end, up to a limit; then tells how things stand.
 */
export async function awaitCandidates(
  database: ScopedDatabase,
  exhibitId: string,
  model: ModelIdentity,
  wish: ListWish,
  { seconds, signal }: Wait,
): Promise<CandidateList & { images: ImageCounts }> {
  const deadline = Date.now() + seconds * 1000;
  let ensure = true;
  let ranBefore: boolean | undefined;
  for (;;) {
    const seen = await database.transaction(async (tx) => {
      // Once, and again after images were processed: waiting for a gallery that keeps growing would never end.
      if (ensure) await ensureFreshSearch(tx, exhibitId, model);
      const list = await readCandidates(tx, exhibitId, model, wish);
      return { ...list, images: await countImages(tx, exhibitId) };
    });
    const { state } = seen.search;
    const inProcess = seen.images.received + seen.images.processing > 0;
    const settled = !inProcess && state !== 'queued' && state !== 'running';
    ranBefore ??= state === 'running';
    if (settled && ranBefore) {
      // It may have looked at the gallery before the newest entry, which this request is to include.
      [ensure, ranBefore] = [true, false];
      continue;
    }
    if (settled || signal.aborted || Date.now() >= deadline) return seen;
    ensure = inProcess;
    await setTimeout(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
