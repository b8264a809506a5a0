import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

export function useExhibit(exhibitId: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['exhibits', exhibitId],
    queryFn: ({ signal }) => client.get('/v1/exhibits/{exhibitId}', { path: { exhibitId }, signal }),
  });
}
