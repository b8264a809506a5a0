import { Type } from 'typebox';
import type { Static } from 'typebox';
import { ACTIONS } from '../../casework/rights/permissions.ts';
import { TOKEN_DAYS } from '../../casework/tokens/token-rules.ts';
import type { Token } from '../../casework/tokens/token.ts';
import {
  AssignmentAnswer,
  assignmentAnswerExample,
  AssignmentBody,
  presentAssignment,
} from '../people/assignment-schema.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { line } from '../schemas/text.ts';

const example = { name: 'Microscope 3', scopes: ['images.upload' as const, 'exhibits.read' as const] };

const assignment = { role: 'lab_system' as const, agencyId: '7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11' };

export const TokenBody = Type.Object(
  {
    name: line(200, 'What the token is for; it stands beside everything that is done with it.'),
    assignments: Type.Array(AssignmentBody, { minItems: 1, maxItems: 20 }),
    scopes: Type.Optional(
      Type.Array(Type.Enum([...ACTIONS]), {
        minItems: 1,
        maxItems: ACTIONS.length,
        description: 'Actions that the token is for; without it, all that its roles permit.',
      }),
    ),
    expiresAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description: `Within ${TOKEN_DAYS.most} days; without it, in ${TOKEN_DAYS.usual} days.`,
      }),
    ),
  },
  { additionalProperties: false, examples: [{ ...example, assignments: [assignment] }] },
);

export const TokenAnswer = Type.Object(
  {
    id: Id,
    name: Type.String(),
    assignments: Type.Array(AssignmentAnswer),
    scopes: Type.Optional(Type.Array(Type.String())),
    createdAt: Moment,
    expiresAt: Type.Optional(Moment),
    revokedAt: Type.Optional(Moment),
    links: Type.Object({ self: Link }),
  },
  { description: 'The token, without its secret.', examples: [tokenExample()] },
);

export const NewTokenAnswer = Type.Object(
  {
    ...TokenAnswer.properties,
    secret: Type.Optional(
      Type.String({ description: 'The token itself. It is shown this once, also not to a repeat.' }),
    ),
  },
  {
    description: 'The new token.',
    examples: [{ ...tokenExample(), secret: 'bl_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA' }],
  },
);

export function tokenExample() {
  const id = '2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42';
  return {
    id,
    ...example,
    assignments: [{ ...assignmentAnswerExample(), ...assignment }],
    createdAt: '2026-04-01T08:20:00.000Z',
    expiresAt: '2026-06-30T08:20:00.000Z',
    links: { self: `/v1/tokens/${id}` },
  };
}

/** A token as administrators see it. */
export function presentToken(found: Token): Static<typeof TokenAnswer> {
  const { id, name, assignments, scopes, createdAt, expiresAt, revokedAt } = found;
  return {
    id,
    name,
    assignments: assignments.map(presentAssignment),
    ...given({ scopes: scopes === null ? null : [...scopes] }),
    createdAt: createdAt.toISOString(),
    ...given({
      expiresAt: expiresAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    }),
    links: { self: `/v1/tokens/${id}` },
  };
}
