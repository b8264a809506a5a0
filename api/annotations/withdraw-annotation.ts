import { withdrawAnnotation } from '../../casework/annotations/withdraw-annotation.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { AnnotationParams } from '../schemas/common.ts';
import { entityTag, IfMatchAndIdempotencyHeaders, readVersion, WithdrawalBody } from '../schemas/version.ts';
import { AnnotationAnswer, presentAnnotation } from './annotation-schema.ts';

export function addWithdrawAnnotation(app: Api): void {
  app.post(
    '/v1/annotations/:annotationId/withdraw',
    {
      config: { action: 'annotations.withdraw' },
      schema: {
        operationId: 'withdrawAnnotation',
        summary: 'Withdraw an annotation; its versions stay readable',
        tags: ['annotations'],
        headers: IfMatchAndIdempotencyHeaders,
        params: AnnotationParams,
        body: WithdrawalBody,
        response: {
          200: AnnotationAnswer,
          ...problemResponses(
            'annotation-not-found',
            'withdrawn',
            'version-outdated',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { 'if-match': ifMatch } = request.headers;
      const { because } = request.body;
      const { annotationId } = request.params;
      const { body } = await idempotent(request, reply, [ifMatch, because], async (tx) => ({
        status: 200,
        body: presentAnnotation(
          await withdrawAnnotation(tx, originOf(request), annotationId, readVersion(ifMatch), because),
        ),
      }));
      return reply.header('etag', entityTag(body)).send(body);
    },
  );
}
