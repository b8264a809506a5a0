import { createPerson } from '../../casework/people/create-person.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { assignmentWish } from './assignment-schema.ts';
import { PersonAnswer, PersonBody, presentPerson } from './person-schema.ts';

export function addCreatePerson(app: Api): void {
  app.post(
    '/v1/people',
    {
      config: { action: 'people.create' },
      schema: {
        operationId: 'createPerson',
        summary: 'Enter a person with their first roles',
        description:
          'The person can sign in once they are invited to set a password, or through the identity provider of their agency.',
        tags: ['people'],
        headers: IdempotencyHeaders,
        body: PersonBody,
        response: {
          201: PersonAnswer,
          ...problemResponses(
            'agency-not-found',
            'beyond-your-reach',
            'email-taken',
            'assignment-exists',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { name, email, assignments } = request.body;
      const wish = { name, email, assignments: assignments.map(assignmentWish) };
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentPerson(await createPerson(tx, originOf(request), wish)),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
