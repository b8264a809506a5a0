import { endWatch } from '../../casework/watches/end-watch.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams } from '../schemas/common.ts';
import { presentWatch, WatchAnswer } from './watch-schema.ts';

export function addEndWatch(app: Api): void {
  app.delete(
    '/v1/exhibits/:exhibitId/watch',
    {
      config: { action: 'watches.end' },
      schema: {
        operationId: 'endWatch',
        summary: 'Watch an exhibit no longer; its findings stay',
        tags: ['watches'],
        params: ExhibitParams,
        response: { 200: WatchAnswer, ...problemResponses('exhibit-not-found', 'watch-not-found') },
      },
    },
    async (request) => {
      const { exhibitId } = request.params;
      return presentWatch(
        await request.database.transaction((tx) => endWatch(tx, originOf(request), exhibitId)),
      );
    },
  );
}
