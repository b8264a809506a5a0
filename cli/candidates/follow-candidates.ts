import type { BreechlinkClient, CandidateList } from '../../client/index.ts';

/** Seconds that the service waits before it tells how far it is. */
const WAIT_SECONDS = 1;

export interface CandidatesWish {
  readonly limit: number;
  readonly conflicts?: 'show' | 'leave_out';
}

/** The candidates of an exhibit, told anew about once a second until nothing more is on its way. */
export async function* followCandidates(
  client: BreechlinkClient,
  exhibitId: string,
  wish: CandidatesWish,
): AsyncGenerator<CandidateList> {
  for (;;) {
    const list = await client.get('/v1/exhibits/{exhibitId}/candidates', {
      path: { exhibitId },
      query: { ...wish, wait: WAIT_SECONDS },
    });
    yield list;
    if (isSettled(list)) return;
  }
}

export function isSettled({ search: { state }, images }: CandidateList): boolean {
  return images.received + images.processing === 0 && state !== 'queued' && state !== 'running';
}
