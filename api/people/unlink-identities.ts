import { unlinkIdentities } from '../../casework/identities/unlink-identities.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { PersonParams } from '../schemas/common.ts';
import { PersonAnswer, presentPerson } from './person-schema.ts';

export function addUnlinkIdentities(app: Api, { clock }: ApiParts): void {
  app.delete(
    '/v1/people/:personId/identities',
    {
      config: { action: 'identities.unlink' },
      schema: {
        operationId: 'unlinkIdentities',
        summary: 'Forget as whom identity providers know a person; the next sign-in there links anew',
        tags: ['people'],
        params: PersonParams,
        response: { 200: PersonAnswer, ...problemResponses('person-not-found', 'beyond-your-reach') },
      },
    },
    async (request) => {
      const { personId } = request.params;
      const unlinked = request.database.transaction((tx) =>
        unlinkIdentities(tx, originOf(request), personId, clock.now()),
      );
      return presentPerson(await unlinked);
    },
  );
}
