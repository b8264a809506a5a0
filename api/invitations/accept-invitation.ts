import { Type } from 'typebox';
import { acceptInvitation } from '../../casework/invitations/accept-invitation.ts';
import { PASSWORD_LENGTH } from '../../casework/passwords/password-rules.ts';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { NewPassword } from '../schemas/credentials.ts';
import { VISIBLE_ASCII } from '../schemas/patterns.ts';

const Body = Type.Object(
  { code: Type.String({ maxLength: 100, pattern: VISIBLE_ASCII }), password: NewPassword },
  {
    additionalProperties: false,
    examples: [
      { code: 'bli_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA', password: 'four words of your own' },
    ],
  },
);

const Answer = Type.Object(
  { name: Type.String(), email: Type.String() },
  {
    description: 'Whose password it is now.',
    examples: [{ name: 'Anaïs Joseph', email: 'a.joseph@lab.example' }],
  },
);

export function addAcceptInvitation(app: Api, { database, clock }: ApiParts): void {
  app.post(
    '/v1/invitations/acceptance',
    {
      config: { action: 'invitations.accept', open: true },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Set a password with an invitation',
        description: `A password has ${PASSWORD_LENGTH.least} characters or more, of any kind. Sessions that were open end.`,
        tags: ['sign-in'],
        security: [],
        body: Body,
        response: {
          200: Answer,
          ...openProblemResponses(
            'invalid-request',
            'foreign-origin',
            'invitation-not-found',
            'password-not-taken',
            'attempt-delayed',
            'sign-in-busy',
            'internal-error',
          ),
        },
      },
    },
    async (request) => {
      const { ip: address, id: requestId, body } = request;
      const { name, email } = await acceptInvitation(database, { ...body, address, requestId }, clock.now());
      return { name, email };
    },
  );
}
