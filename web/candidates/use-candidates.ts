import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

/** Seconds that the service holds its answer back while a search runs: progress is seen about this often. */
const WAIT_SECONDS = 2;

/** Pause before it is asked again, ms. */
const ASK_AGAIN_MS = 250;

export interface CandidatesWish {
  readonly limit: number;
  readonly conflicts: 'show' | 'leave_out';
}

/** What is looked at first: as many as are worth reviewing, and some more. */
export const FIRST_WISH: CandidatesWish = { limit: 20, conflicts: 'show' };

/** The candidates of an exhibit, asked for until its search has ended. */
export function useCandidates(exhibitId: string, wish: CandidatesWish, enabled = true) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['candidates', exhibitId, wish],
    queryFn: ({ signal }) =>
      client.get('/v1/exhibits/{exhibitId}/candidates', {
        path: { exhibitId },
        query: { ...wish, wait: WAIT_SECONDS },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state: { data } }) =>
      data?.search.state === 'queued' || data?.search.state === 'running' ? ASK_AGAIN_MS : false,
  });
}
