import { readHit } from '../../casework/hits/read-hit.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { HitParams } from '../schemas/common.ts';
import { HitAnswer, presentHit } from './hit-schema.ts';

export function addReadHit(app: Api): void {
  app.get(
    '/v1/hits/:hitId',
    {
      config: { action: 'hits.read' },
      schema: {
        operationId: 'readHit',
        summary: 'Read a hit, with the leads that hold it up',
        tags: ['hits'],
        params: HitParams,
        response: { 200: HitAnswer, ...problemResponses('hit-not-found') },
      },
    },
    async (request) => presentHit(await readHit(request.database, request.params.hitId)),
  );
}
