import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

export function useCase(caseId: string | undefined) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['cases', caseId],
    queryFn: ({ signal }) => client.get('/v1/cases/{caseId}', { path: { caseId: caseId ?? '' }, signal }),
    enabled: caseId !== undefined,
  });
}
