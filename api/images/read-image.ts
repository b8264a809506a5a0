import { readImage } from '../../casework/images/read-image.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ImageParams } from '../schemas/common.ts';
import { ImageAnswer } from './image-schema.ts';
import { presentImage } from './present-image.ts';

export function addReadImage(app: Api): void {
  app.get(
    '/v1/images/:imageId',
    {
      config: { action: 'images.read' },
      schema: {
        operationId: 'readImage',
        summary: 'Read what is known of an image, and how far it is',
        tags: ['images'],
        params: ImageParams,
        response: { 200: ImageAnswer, ...problemResponses('image-not-found') },
      },
    },
    async (request) => presentImage(await readImage(request.database, request.params.imageId)),
  );
}
