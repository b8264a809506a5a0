import { useQuery } from '@tanstack/react-query';
import { useImage } from '../images/use-image.ts';
import { usePreview } from '../images/use-preview.ts';
import type { Scan } from './stage.ts';

/**
 * A scan as it can be drawn, with its extent in µm. What was compared has a spacing, so that both scans agree in
 * millimetres however finely each was measured; undefined while it loads, and for an image without one.
 */
export function useScan(imageId: string): { readonly scan: Scan | undefined; readonly error: Error | null } {
  const { data: image, error: imageError } = useImage(imageId);
  const { data: preview, error: previewError } = usePreview(imageId, image?.state === 'ready');
  const { data: picture, error: pictureError } = useQuery({
    queryKey: ['pictures', imageId],
    queryFn: () => createImageBitmap(preview ?? new Blob()),
    enabled: preview !== undefined,
    staleTime: Infinity,
  });
  const error = imageError ?? previewError ?? pictureError;
  const { decoded } = image ?? {};
  if (picture === undefined || decoded?.spacingUm === undefined) return { scan: undefined, error };
  const { width, height, spacingUm } = decoded;
  return { scan: { picture, extent: { width: width * spacingUm.x, height: height * spacingUm.y } }, error };
}
