import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';

/** Pause between two looks at an image that is being processed, ms. */
const LOOK_AGAIN_MS = 1_000;

/** An image, looked at until it is processed. */
export function useImage(imageId: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['images', imageId],
    queryFn: ({ signal }) => client.get('/v1/images/{imageId}', { path: { imageId }, signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'received' || data?.state === 'processing' ? LOOK_AGAIN_MS : false,
  });
}
