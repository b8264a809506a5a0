import { Type } from 'typebox';
import { listPeople } from '../../casework/people/list-people.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { PersonAnswer, personExample, presentPerson } from './person-schema.ts';

const PeopleList = Type.Object(
  { people: Type.Array(PersonAnswer), next: Next },
  { description: 'A page of people.', examples: [{ people: [personExample()] }] },
);

export function addListPeople(app: Api): void {
  app.get(
    '/v1/people',
    {
      config: { action: 'people.list' },
      schema: {
        operationId: 'listPeople',
        summary: 'List people of the agencies that you administer or check, by e-mail address',
        tags: ['people'],
        querystring: PageQuery,
        response: { 200: PeopleList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listPeople(request.database, pageWish(request.query));
      return { people: rows.map(presentPerson), ...given({ next }) };
    },
  );
}
