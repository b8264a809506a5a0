import { readExhibit } from '../../casework/exhibits/read-exhibit.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams } from '../schemas/common.ts';
import { awaitCandidates } from './await-candidates.ts';
import {
  CandidatesAnswer,
  CandidatesQuery,
  DEFAULT_CANDIDATES,
  DEFAULT_WAIT_SECONDS,
} from './candidates-schema.ts';
import { presentCandidates } from './present-candidates.ts';

export function addReadCandidates(app: Api, { model }: ApiParts): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get(
    '/v1/exhibits/:exhibitId/candidates',
    {
      config: { action: 'candidates.read' },
      schema: {
        operationId: 'readCandidates',
        summary: 'Which exhibits are most like this one',
        description:
          'Of the gallery as it stands now, exhibits entered later included. A search that is needed is started and waited for; if it takes longer, `search.state` says how far it is: ask again.',
        tags: ['candidates'],
        params: ExhibitParams,
        querystring: CandidatesQuery,
        response: { 200: CandidatesAnswer, ...problemResponses('exhibit-not-found', 'review-masked') },
      },
    },
    async (request, reply) => {
      const { limit = DEFAULT_CANDIDATES, conflicts = 'show', wait = DEFAULT_WAIT_SECONDS } = request.query;
      const { id } = await readExhibit(request.database, request.params.exhibitId);
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, closing.signal]);
      const found = await awaitCandidates(
        request.database,
        id,
        model,
        { limit, conflicts },
        { seconds: wait, signal },
      );
      return presentCandidates(id, found);
    },
  );
}
