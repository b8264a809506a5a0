import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

/** A comparison as the engine made it; it never changes. */
export function useComparison(comparisonId: string | undefined) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['comparisons', comparisonId],
    queryFn: ({ signal }) =>
      client.get('/v1/comparisons/{comparisonId}', {
        path: { comparisonId: comparisonId ?? '' },
        signal,
      }),
    enabled: comparisonId !== undefined,
    staleTime: Infinity,
  });
}
