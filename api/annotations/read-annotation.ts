import { readAnnotation, readAnnotationVersions } from '../../casework/annotations/read-annotation.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AnnotationParams } from '../schemas/common.ts';
import { entityTag } from '../schemas/version.ts';
import { AnnotationAnswer, AnnotationVersions, presentAnnotation } from './annotation-schema.ts';

export function addReadAnnotation(app: Api): void {
  app.get(
    '/v1/annotations/:annotationId',
    {
      config: { action: 'annotations.read' },
      schema: {
        operationId: 'readAnnotation',
        summary: 'Read an annotation as it stands',
        tags: ['annotations'],
        params: AnnotationParams,
        response: { 200: AnnotationAnswer, ...problemResponses('annotation-not-found') },
      },
    },
    async (request, reply) => {
      const annotation = presentAnnotation(
        await readAnnotation(request.database, request.params.annotationId),
      );
      return reply.header('etag', entityTag(annotation)).send(annotation);
    },
  );
  app.get(
    '/v1/annotations/:annotationId/versions',
    {
      config: { action: 'annotations.read' },
      schema: {
        operationId: 'readAnnotationVersions',
        summary: 'Read who drew an annotation how, and when',
        tags: ['annotations'],
        params: AnnotationParams,
        response: { 200: AnnotationVersions, ...problemResponses('annotation-not-found') },
      },
    },
    async ({ database, params }) => {
      const versions = await database.transaction((tx) => readAnnotationVersions(tx, params.annotationId));
      return { versions: versions.map(presentAnnotation) };
    },
  );
}
