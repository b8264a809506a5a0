import { Type } from 'typebox';
import { removeLeftovers } from '../../casework/storage/remove-leftovers.ts';
import { surveyStorage } from '../../casework/storage/survey-storage.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';

const SweepAnswer = Type.Object(
  {
    stagedRemoved: Type.Integer({ description: 'Files of broken uploads that were removed.' }),
    orphansRemoved: Type.Integer({ description: 'Stored blobs of no image that were removed.' }),
    orphansYoung: Type.Integer({
      description: 'Blobs of no image that were left alone: an upload may be about to enter them.',
    }),
    missing: Type.Integer({
      description: 'Blobs that images name and the store lacks: restore them from a backup.',
    }),
    blobs: Type.Integer({ description: 'Blobs that remain.' }),
  },
  {
    description: 'What was found and removed.',
    examples: [{ stagedRemoved: 1, orphansRemoved: 0, orphansYoung: 0, missing: 0, blobs: 824 }],
  },
);

export function addSweepStorage(app: Api, { blobs, incomingDirectory }: ApiParts): void {
  app.post(
    '/v1/storage/sweep',
    {
      config: { action: 'storage.sweep' },
      schema: {
        operationId: 'sweepStorage',
        summary: 'Remove what broken uploads left behind',
        description: 'Only what is older than an hour, so that uploads in flight are safe.',
        tags: ['storage'],
        headers: IdempotencyHeaders,
        response: { 200: SweepAnswer, ...problemResponses('idempotency-key-reused') },
      },
    },
    async (request, reply) => {
      // Outside the transaction: listing a large store takes time.
      const survey = await surveyStorage(request.database, blobs);
      const storage = { blobs, stagingFolder: incomingDirectory };
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 200,
        body: await removeLeftovers(tx, storage, originOf(request), survey),
      }));
      return body;
    },
  );
}
