import { setTimeout as sleep } from 'node:timers/promises';
import type { BreechlinkClient, Search } from '../../client/index.ts';

/** Time between two looks, ms. */
const POLL_MS = 300;

/** A search, told anew until it ends. */
export async function* followSearch(client: BreechlinkClient, first: Search): AsyncGenerator<Search> {
  for (let search = first; ;) {
    yield search;
    if (search.state !== 'queued' && search.state !== 'running') return;
    await sleep(POLL_MS);
    search = await client.get('/v1/searches/{searchId}', { path: { searchId: search.id } });
  }
}
