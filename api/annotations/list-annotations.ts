import { listAnnotations } from '../../casework/annotations/list-annotations.ts';
import { readComparison } from '../../casework/comparisons/read-comparison.ts';
import { readImage } from '../../casework/images/read-image.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ComparisonParams, ImageParams, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { AnnotationList, presentAnnotation } from './annotation-schema.ts';

export function addListAnnotations(app: Api): void {
  app.get(
    '/v1/images/:imageId/annotations',
    {
      config: { action: 'annotations.list' },
      schema: {
        operationId: 'listImageAnnotations',
        summary: 'List what is drawn on an image by itself, in the order of its making',
        tags: ['annotations'],
        params: ImageParams,
        querystring: PageQuery,
        response: { 200: AnnotationList, ...problemResponses('image-not-found', 'cursor-unknown') },
      },
    },
    ({ database, params, query }) =>
      database.transaction(async (tx) => {
        await readImage(tx, params.imageId);
        const { rows, next } = await listAnnotations(tx, params, pageWish(query));
        return { annotations: rows.map(presentAnnotation), ...given({ next }) };
      }),
  );
  app.get(
    '/v1/comparisons/:comparisonId/annotations',
    {
      config: { action: 'annotations.list' },
      schema: {
        operationId: 'listComparisonAnnotations',
        summary: 'List what is drawn on the images of a comparison, in the order of its making',
        tags: ['annotations'],
        params: ComparisonParams,
        querystring: PageQuery,
        response: { 200: AnnotationList, ...problemResponses('comparison-not-found', 'cursor-unknown') },
      },
    },
    ({ database, params, query }) =>
      database.transaction(async (tx) => {
        await readComparison(tx, params.comparisonId);
        const { rows, next } = await listAnnotations(tx, params, pageWish(query));
        return { annotations: rows.map(presentAnnotation), ...given({ next }) };
      }),
  );
}
