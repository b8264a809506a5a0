import { setWatch } from '../../casework/watches/set-watch.ts';
import { DEFAULT_THRESHOLD } from '../../casework/watches/watch.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams } from '../schemas/common.ts';
import { presentWatch, WatchAnswer, WatchBody } from './watch-schema.ts';

export function addSetWatch(app: Api): void {
  app.put(
    '/v1/exhibits/:exhibitId/watch',
    {
      config: { action: 'watches.set' },
      schema: {
        operationId: 'setWatch',
        summary: 'Let evidence meet every later entry',
        description:
          'From now on, when an exhibit is entered whose search finds this one with a score of the threshold or above, a finding appears. Setting it again changes the threshold.',
        tags: ['watches'],
        params: ExhibitParams,
        body: WatchBody,
        response: { 200: WatchAnswer, ...problemResponses('exhibit-not-found', 'exhibit-not-evidence') },
      },
    },
    async (request) => {
      const { threshold = DEFAULT_THRESHOLD } = request.body;
      const { exhibitId } = request.params;
      const set = request.database.transaction((tx) => setWatch(tx, originOf(request), exhibitId, threshold));
      return presentWatch(await set);
    },
  );
}
