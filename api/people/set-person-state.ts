import { setPersonState } from '../../casework/people/set-person-state.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { PersonParams } from '../schemas/common.ts';
import { PersonAnswer, presentPerson } from './person-schema.ts';

const STATES = [
  {
    state: 'disabled',
    path: '/v1/people/:personId/disable',
    action: 'people.disable',
    operationId: 'disablePerson',
    summary: 'Disable a person; their sessions end at once',
  },
  {
    state: 'active',
    path: '/v1/people/:personId/enable',
    action: 'people.enable',
    operationId: 'enablePerson',
    summary: 'Enable a person again',
  },
] as const;

export function addSetPersonState(app: Api, { clock }: ApiParts): void {
  for (const { state, path, action, operationId, summary } of STATES) {
    app.post(
      path,
      {
        config: { action },
        schema: {
          operationId,
          summary,
          description: 'A repeat changes nothing.',
          tags: ['people'],
          params: PersonParams,
          response: { 200: PersonAnswer, ...problemResponses('person-not-found', 'beyond-your-reach') },
        },
      },
      async (request) => {
        const { personId } = request.params;
        const set = request.database.transaction((tx) =>
          setPersonState(tx, originOf(request), personId, state, clock.now()),
        );
        return presentPerson(await set);
      },
    );
  }
}
