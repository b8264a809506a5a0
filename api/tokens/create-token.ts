import { createToken } from '../../casework/tokens/create-token.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { assignmentWish } from '../people/assignment-schema.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { NewTokenAnswer, presentToken, TokenBody } from './token-schema.ts';

export function addCreateToken(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/tokens',
    {
      config: { action: 'tokens.create' },
      schema: {
        operationId: 'createToken',
        summary: 'Make an API token for a machine',
        description: 'Nobody makes a token that reaches beyond the agencies that they administer.',
        tags: ['tokens'],
        headers: IdempotencyHeaders,
        body: TokenBody,
        response: {
          201: NewTokenAnswer,
          ...problemResponses(
            'agency-not-found',
            'beyond-your-reach',
            'assignment-exists',
            'scope-beyond-role',
            'expiry-not-taken',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { name, assignments, scopes, expiresAt } = request.body;
      const wish = {
        name,
        assignments: assignments.map(assignmentWish),
        ...(scopes === undefined ? {} : { scopes }),
        ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
      };
      // Not part of the answer that is kept for repeats.
      let secret: string | null = null;
      const { body } = await idempotent(request, reply, request.body, async (tx) => {
        const made = await createToken(tx, originOf(request), wish, clock.now());
        secret = made.secret;
        return { status: 201, body: presentToken(made.token) };
      });
      return reply
        .code(201)
        .header('location', body.links.self)
        .header('cache-control', 'no-store')
        .send({ ...body, ...given({ secret }) });
    },
  );
}
