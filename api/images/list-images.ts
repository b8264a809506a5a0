import { Type } from 'typebox';
import { listImages } from '../../casework/images/list-images.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { IMAGE_EXAMPLE } from './image-example.ts';
import { ImageAnswer } from './image-schema.ts';
import { presentImage } from './present-image.ts';

const ImageList = Type.Object(
  { images: Type.Array(ImageAnswer), next: Next },
  { description: 'A page of images.', examples: [{ images: [IMAGE_EXAMPLE] }] },
);

export function addListImages(app: Api): void {
  app.get(
    '/v1/exhibits/:exhibitId/images',
    {
      config: { action: 'images.list' },
      schema: {
        operationId: 'listImages',
        summary: 'List the images of an exhibit in the order of arrival',
        tags: ['images'],
        params: ExhibitParams,
        querystring: PageQuery,
        response: { 200: ImageList, ...problemResponses('exhibit-not-found', 'cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listImages(
        request.database,
        request.params.exhibitId,
        pageWish(request.query),
      );
      return { images: rows.map(presentImage), ...given({ next }) };
    },
  );
}
