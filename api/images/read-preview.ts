import { viewPreview } from '../../casework/images/view-preview.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ImageParams } from '../schemas/common.ts';
import { binaryContent, sendBlob } from './send-blob.ts';

export function addReadPreview(app: Api, { blobs }: ApiParts): void {
  app.get(
    '/v1/images/:imageId/preview',
    {
      config: { action: 'images.preview' },
      schema: {
        operationId: 'readPreview',
        summary: 'Look at a rendered picture of an image',
        description: 'For the eye, not for measuring. Each view is recorded.',
        tags: ['images'],
        params: ImageParams,
        response: {
          200: binaryContent('image/png', 'The picture.'),
          ...problemResponses(
            'image-not-found',
            'preview-not-available',
            'bytes-missing',
            'store-not-available',
          ),
        },
      },
    },
    async (request, reply) => {
      const { imageId } = request.params;
      const preview = await request.database.transaction((tx) => viewPreview(tx, originOf(request), imageId));
      return sendBlob(reply, blobs, { ...preview, fileName: `${imageId}.png`, disposition: 'inline' });
    },
  );
}
