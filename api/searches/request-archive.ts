import { Type } from 'typebox';
import { requestArchiveSearches } from '../../casework/searches/request-archive-searches.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';

const ArchiveAnswer = Type.Object(
  {
    requested: Type.Integer({ description: 'Searches that were requested now.' }),
    waiting: Type.Integer({ description: 'Evidence that waits for such a search already.' }),
    notSearchable: Type.Integer({ description: 'Evidence without a signature of the model.' }),
  },
  {
    description: 'What was requested.',
    examples: [{ requested: 1208, waiting: 0, notSearchable: 17 }],
  },
);

export function addRequestArchive(app: Api, { model }: ApiParts): void {
  app.post(
    '/v1/searches/archive',
    {
      config: { action: 'searches.archive' },
      schema: {
        operationId: 'requestArchiveSearches',
        summary: 'Search all evidence anew, after everything else',
        description:
          'For a model that was just activated: every evidence exhibit that it has a signature of.',
        tags: ['searches'],
        headers: IdempotencyHeaders,
        response: { 202: ArchiveAnswer, ...problemResponses('idempotency-key-reused') },
      },
    },
    async (request, reply) => {
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: await requestArchiveSearches(tx, originOf(request), model),
      }));
      return reply.code(202).send(body);
    },
  );
}
