import { QueryCache, QueryClient } from '@tanstack/react-query';
import { BreechlinkProblem } from '../../client/index.ts';

/** What was asked of the service, and its answers. @param onRefused told when it no longer knows who asks */
export function queriesOf(onRefused: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof BreechlinkProblem && error.status === 401) onRefused();
      },
    }),
    // The client has tried again by itself where that makes sense.
    defaultOptions: { queries: { retry: false, staleTime: 5_000 }, mutations: { retry: false } },
  });
}
