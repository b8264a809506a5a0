import { setTimeout as sleep } from 'node:timers/promises';
import type { BreechlinkClient, Finding } from '../../client/index.ts';
import { EXIT } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { show } from '../output/show.ts';

/** Time between two questions when there is nothing new, ms. */
const POLL_MS = 2000;

interface Wish {
  readonly after: string | undefined;
  readonly once: boolean;
  readonly json: boolean | undefined;
}

/** Tells findings in the order of their arrival, each once; goes on until it is ended, unless only once is wanted. */
export async function watchFindings(
  client: BreechlinkClient,
  { after, once, json }: Wish,
): Promise<ExitCode> {
  for (let cursor = after; ;) {
    const query = cursor === undefined ? {} : { after: cursor };
    const { findings, last, more } = await client.get('/v1/findings', { query });
    for (const finding of findings) show(json, finding, () => [sayFinding(finding)]);
    cursor = last;
    if (more) continue;
    if (once) return EXIT.done;
    await sleep(POLL_MS);
  }
}

function sayFinding({ id, foundAt, enteredExhibitId, watchedExhibitId, rank, score }: Finding): string {
  return `${foundAt}  exhibit ${enteredExhibitId} came near ${watchedExhibitId}: rank ${rank}, score ${score.toFixed(2)}  (finding ${id})`;
}
