import { removeFactor } from '../../casework/second-factors/remove-factor.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { PersonParams } from '../schemas/common.ts';
import { PersonAnswer, presentPerson } from './person-schema.ts';

export function addRemoveSecondFactor(app: Api, { clock }: ApiParts): void {
  app.delete(
    '/v1/people/:personId/second-factor',
    {
      config: { action: 'secondFactors.remove' },
      schema: {
        operationId: 'removeSecondFactor',
        summary: 'Take away the second factor of somebody who has lost it; their sessions end',
        tags: ['people'],
        params: PersonParams,
        response: {
          200: PersonAnswer,
          ...problemResponses('person-not-found', 'beyond-your-reach', 'no-second-factor'),
        },
      },
    },
    async (request) => {
      const { personId } = request.params;
      const removed = request.database.transaction((tx) =>
        removeFactor(tx, originOf(request), personId, clock.now()),
      );
      return presentPerson(await removed);
    },
  );
}
