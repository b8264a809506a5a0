import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Person } from '../../casework/people/person.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { EMAIL } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';
import {
  AssignmentAnswer,
  assignmentAnswerExample,
  AssignmentBody,
  assignmentExample,
  presentAssignment,
} from './assignment-schema.ts';

const fields = {
  name: line(200),
  email: Type.String({
    maxLength: 254,
    pattern: EMAIL,
    description: 'What the person signs in with; capital letters make no difference.',
  }),
};

const example = { name: 'Anaïs Joseph', email: 'a.joseph@lab.example' };

export const PersonBody = Type.Object(
  {
    ...fields,
    assignments: Type.Array(AssignmentBody, {
      minItems: 1,
      maxItems: 20,
      description: 'First roles: a person belongs to the agencies of their roles.',
    }),
  },
  { additionalProperties: false, examples: [{ ...example, assignments: [assignmentExample] }] },
);

export const PersonAnswer = Type.Object(
  {
    id: Id,
    ...fields,
    state: Type.Enum(['active', 'disabled']),
    secondFactor: Type.Boolean({ description: 'Whether a second factor is in use.' }),
    assignments: Type.Array(AssignmentAnswer, {
      description: 'Present roles, for the agencies that you administer or check.',
    }),
    createdAt: Moment,
    links: Type.Object({ self: Link, assignments: Link, invitations: Link }),
  },
  { description: 'The person.', examples: [personExample()] },
);

export function personExample() {
  const id = 'b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60';
  return {
    id,
    ...example,
    state: 'active' as const,
    secondFactor: true,
    assignments: [assignmentAnswerExample()],
    createdAt: '2026-04-01T08:05:00.000Z',
    links: linksOf(id),
  };
}

/** A person as administrators see them. */
export function presentPerson(found: Person): Static<typeof PersonAnswer> {
  const { id, name, email, state, secondFactor, assignments, createdAt } = found;
  return {
    id,
    name,
    email,
    state,
    secondFactor,
    assignments: assignments.map(presentAssignment),
    createdAt: createdAt.toISOString(),
    links: linksOf(id),
  };
}

function linksOf(id: string) {
  const self = `/v1/people/${id}`;
  return { self, assignments: `${self}/assignments`, invitations: `${self}/invitations` };
}
