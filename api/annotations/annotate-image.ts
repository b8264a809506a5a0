import { createAnnotation } from '../../casework/annotations/create-annotation.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ImageParams } from '../schemas/common.ts';
import { entityTag } from '../schemas/version.ts';
import { AnnotationAnswer, ImageDrawingBody, presentAnnotation } from './annotation-schema.ts';

export function addAnnotateImage(app: Api): void {
  app.post(
    '/v1/images/:imageId/annotations',
    {
      config: { action: 'annotations.create' },
      schema: {
        operationId: 'annotateImage',
        summary: 'Draw on an image, in its own frame',
        description:
          'Places are counted from the outer corner of the first point of the image’s first row: x along the rows, y down them, in µm on a calibrated image. What would reach beyond the image is refused.',
        tags: ['annotations'],
        headers: IdempotencyHeaders,
        params: ImageParams,
        body: ImageDrawingBody,
        response: {
          201: AnnotationAnswer,
          ...problemResponses(
            'image-not-found',
            'image-extent-unknown',
            'unit-does-not-fit',
            'shape-does-not-fit',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { imageId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentAnnotation(
          await createAnnotation(tx, originOf(request), { imageId, comparisonId: null }, request.body),
        ),
      }));
      return reply.code(201).header('location', body.links.self).header('etag', entityTag(body)).send(body);
    },
  );
}
