import { createAnnotation } from '../../casework/annotations/create-annotation.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { ComparisonParams, IdempotencyHeaders } from '../schemas/common.ts';
import { entityTag } from '../schemas/version.ts';
import { AnnotationAnswer, ComparisonDrawingBody, presentAnnotation } from './annotation-schema.ts';

export function addAnnotateComparison(app: Api): void {
  app.post(
    '/v1/comparisons/:comparisonId/annotations',
    {
      config: { action: 'annotations.create' },
      schema: {
        operationId: 'annotateComparison',
        summary: 'Draw on an image of a comparison, or link points of its two sides',
        description:
          'As on an image by itself, on an image that the comparison names on either side. `linked_points` are a point of that image and one of an image of the other exhibit.',
        tags: ['annotations'],
        headers: IdempotencyHeaders,
        params: ComparisonParams,
        body: ComparisonDrawingBody,
        response: {
          201: AnnotationAnswer,
          ...problemResponses(
            'comparison-not-found',
            'image-not-found',
            'image-extent-unknown',
            'image-not-compared',
            'unit-does-not-fit',
            'shape-does-not-fit',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { comparisonId } = request.params;
      const { imageId, ...drawing } = request.body;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentAnnotation(
          await createAnnotation(tx, originOf(request), { imageId, comparisonId }, drawing),
        ),
      }));
      return reply.code(201).header('location', body.links.self).header('etag', entityTag(body)).send(body);
    },
  );
}
