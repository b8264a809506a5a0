import { Type } from 'typebox';
import { invitePerson } from '../../casework/invitations/invite-person.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders, Moment, PersonParams } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const InvitationAnswer = Type.Object(
  {
    id: Id,
    personId: Id,
    expiresAt: Moment,
    code: Type.Optional(
      Type.String({
        description: 'To be handed to the person. It is shown this once, also not to a repeat.',
      }),
    ),
  },
  {
    description: 'The invitation.',
    examples: [
      {
        id: '5f7d2a4c-1c1f-4e55-9c0e-8b7a6d5c4b3a',
        personId: 'b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60',
        expiresAt: '2026-04-08T08:10:00.000Z',
        code: 'bli_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA',
      },
    ],
  },
);

export function addCreateInvitation(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/people/:personId/invitations',
    {
      config: { action: 'invitations.create' },
      schema: {
        operationId: 'createInvitation',
        summary: 'Invite a person to set a first or a new password',
        description:
          'The code is good for one week and one use, and takes the place of earlier ones. It takes an administrator of everything that the person may do.',
        tags: ['people'],
        headers: IdempotencyHeaders,
        params: PersonParams,
        response: {
          201: InvitationAnswer,
          ...problemResponses(
            'person-not-found',
            'beyond-your-reach',
            'person-disabled',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { personId } = request.params;
      // Not part of the answer that is kept for repeats.
      let code: string | null = null;
      const { body } = await idempotent(request, reply, null, async (tx) => {
        const made = await invitePerson(tx, originOf(request), personId, clock.now());
        code = made.secret;
        const { id, expiresAt } = made.invitation;
        return { status: 201, body: { id, personId, expiresAt: expiresAt.toISOString() } };
      });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...body, ...given({ code }) });
    },
  );
}
