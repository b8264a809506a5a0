import { reviseAnnotation } from '../../casework/annotations/revise-annotation.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AnnotationParams } from '../schemas/common.ts';
import { entityTag, IfMatchHeaders, readVersion } from '../schemas/version.ts';
import { AnnotationAnswer, presentAnnotation, RevisionBody } from './annotation-schema.ts';

export function addReviseAnnotation(app: Api): void {
  app.put(
    '/v1/annotations/:annotationId',
    {
      config: { action: 'annotations.revise' },
      schema: {
        operationId: 'reviseAnnotation',
        summary: 'Draw an annotation anew, as its next version',
        description: 'Points are linked only where the annotation is one of a comparison.',
        tags: ['annotations'],
        headers: IfMatchHeaders,
        params: AnnotationParams,
        body: RevisionBody,
        response: {
          200: AnnotationAnswer,
          ...problemResponses(
            'annotation-not-found',
            'withdrawn',
            'version-outdated',
            'image-extent-unknown',
            'image-not-compared',
            'unit-does-not-fit',
            'shape-does-not-fit',
          ),
        },
      },
    },
    async (request, reply) => {
      const from = readVersion(request.headers['if-match']);
      const { annotationId } = request.params;
      const revised = await request.database.transaction((tx) =>
        reviseAnnotation(tx, originOf(request), annotationId, from, request.body),
      );
      return reply.header('etag', entityTag(revised)).send(presentAnnotation(revised));
    },
  );
}
