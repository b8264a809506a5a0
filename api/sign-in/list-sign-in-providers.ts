import { Type } from 'typebox';
import { listProviders } from '../../casework/identity-providers/list-providers.ts';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { Id, Link } from '../schemas/common.ts';

const Answer = Type.Object(
  {
    identityProviders: Type.Array(
      Type.Object({ id: Id, label: Type.String(), links: Type.Object({ signIn: Link }) }),
    ),
  },
  {
    description: 'Where people may sign in.',
    examples: [
      {
        identityProviders: [
          {
            id: 'e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a',
            label: 'Account of the Forensic Science Centre',
            links: { signIn: '/v1/sign-in/e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a' },
          },
        ],
      },
    ],
  },
);

export function addListSignInProviders(app: Api, { database }: ApiParts): void {
  app.get(
    '/v1/sign-in',
    {
      config: { action: 'signIn.providers', open: true },
      schema: {
        operationId: 'listSignInProviders',
        summary: 'Where people may sign in, beside here with a password',
        tags: ['sign-in'],
        security: [],
        response: { 200: Answer, ...openProblemResponses('internal-error') },
      },
    },
    async () => ({
      identityProviders: (await listProviders(database)).map(({ id, label }) => ({
        id,
        label,
        links: { signIn: `/v1/sign-in/${id}` },
      })),
    }),
  );
}
