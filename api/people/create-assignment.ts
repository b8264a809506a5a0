import { createAssignment } from '../../casework/assignments/create-assignment.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, PersonParams } from '../schemas/common.ts';
import { AssignmentAnswer, AssignmentBody, assignmentWish, presentAssignment } from './assignment-schema.ts';

export function addCreateAssignment(app: Api): void {
  app.post(
    '/v1/people/:personId/assignments',
    {
      config: { action: 'assignments.create' },
      schema: {
        operationId: 'createAssignment',
        summary: 'Give a person a role, for one agency or for every one',
        description: 'It holds at once. Nobody gives what reaches beyond the agencies that they administer.',
        tags: ['people'],
        headers: IdempotencyHeaders,
        params: PersonParams,
        body: AssignmentBody,
        response: {
          201: AssignmentAnswer,
          ...problemResponses(
            'person-not-found',
            'agency-not-found',
            'beyond-your-reach',
            'assignment-exists',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { personId } = request.params;
      const wish = assignmentWish(request.body);
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentAssignment(await createAssignment(tx, originOf(request), personId, wish)),
      }));
      return reply.code(201).send(body);
    },
  );
}
