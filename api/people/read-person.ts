import { readPerson } from '../../casework/people/read-person.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { PersonParams } from '../schemas/common.ts';
import { PersonAnswer, presentPerson } from './person-schema.ts';

export function addReadPerson(app: Api): void {
  app.get(
    '/v1/people/:personId',
    {
      config: { action: 'people.read' },
      schema: {
        operationId: 'readPerson',
        summary: 'Read a person',
        tags: ['people'],
        params: PersonParams,
        response: { 200: PersonAnswer, ...problemResponses('person-not-found') },
      },
    },
    async (request) => presentPerson(await readPerson(request.database, request.params.personId)),
  );
}
