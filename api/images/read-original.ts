import { viewOriginal } from '../../casework/images/view-original.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ImageParams } from '../schemas/common.ts';
import { binaryContent, sendBlob } from './send-blob.ts';

export function addReadOriginal(app: Api, { blobs }: ApiParts): void {
  app.get(
    '/v1/images/:imageId/original',
    {
      config: { action: 'images.download' },
      schema: {
        operationId: 'readOriginal',
        summary: 'Download the bytes of an image as they came',
        description: 'The ETag and Repr-Digest headers carry the SHA-256. Each download is recorded.',
        tags: ['images'],
        params: ImageParams,
        response: {
          200: binaryContent('application/octet-stream', 'The bytes as they came.'),
          ...problemResponses('image-not-found', 'bytes-missing', 'store-not-available'),
        },
      },
    },
    async (request, reply) => {
      const { imageId } = request.params;
      const image = await request.database.transaction((tx) => viewOriginal(tx, originOf(request), imageId));
      const { sha256, byteLength, fileName } = image;
      const mediaType = 'application/octet-stream';
      return sendBlob(reply, blobs, { sha256, byteLength, fileName, mediaType, disposition: 'attachment' });
    },
  );
}
