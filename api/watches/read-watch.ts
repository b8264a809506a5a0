import { readWatch } from '../../casework/watches/read-watch.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams } from '../schemas/common.ts';
import { presentWatch, WatchAnswer } from './watch-schema.ts';

export function addReadWatch(app: Api): void {
  app.get(
    '/v1/exhibits/:exhibitId/watch',
    {
      config: { action: 'watches.read' },
      schema: {
        operationId: 'readWatch',
        summary: 'Whether an exhibit is watched, and from which score on',
        tags: ['watches'],
        params: ExhibitParams,
        response: { 200: WatchAnswer, ...problemResponses('exhibit-not-found', 'watch-not-found') },
      },
    },
    async (request) => presentWatch(await readWatch(request.database, request.params.exhibitId)),
  );
}
