import { Type } from 'typebox';
import { endAssignment } from '../../casework/assignments/end-assignment.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id } from '../schemas/common.ts';
import { AssignmentAnswer, presentAssignment } from './assignment-schema.ts';

const Params = Type.Object({ personId: Id, assignmentId: Id });

export function addEndAssignment(app: Api, { clock }: ApiParts): void {
  app.delete(
    '/v1/people/:personId/assignments/:assignmentId',
    {
      config: { action: 'assignments.end' },
      schema: {
        operationId: 'endAssignment',
        summary: 'End a role of a person, at once; that it was held stays on record',
        tags: ['people'],
        params: Params,
        response: {
          200: AssignmentAnswer,
          ...problemResponses('person-not-found', 'assignment-not-found'),
        },
      },
    },
    async (request) => {
      const { personId, assignmentId } = request.params;
      const ended = request.database.transaction((tx) =>
        endAssignment(tx, originOf(request), personId, assignmentId, clock.now()),
      );
      return presentAssignment(await ended);
    },
  );
}
