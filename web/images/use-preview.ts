import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

/**
 * The rendered picture of an image, once it is ready. It never changes, and the service records each view, so it is
 * asked for once.
 */
export function usePreview(imageId: string, ready: boolean) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['previews', imageId],
    queryFn: async ({ signal }) => {
      const answer = await client.download('/v1/images/{imageId}/preview', { path: { imageId }, signal });
      return answer.blob();
    },
    staleTime: Infinity,
    enabled: ready,
  });
}
