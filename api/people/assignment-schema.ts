import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Assignment, AssignmentWish } from '../../casework/assignments/assignment.ts';
import { ROLES } from '../../casework/rights/roles.ts';
import { Id, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const fields = {
  role: Type.Enum([...ROLES]),
  agencyId: Type.Union([Id, Type.Null()], {
    description: 'For which agency; null for every one, those of the future too.',
  }),
};

const TrainedReviewer = Type.Boolean({
  description:
    'Trained to review candidates on the screen: what making a lead takes, beside being an examiner.',
});

export const assignmentExample = {
  role: 'examiner' as const,
  agencyId: '7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11',
};

export const AssignmentBody = Type.Object(
  { ...fields, trainedReviewer: Type.Optional(TrainedReviewer) },
  { additionalProperties: false, examples: [assignmentExample] },
);

export const AssignmentAnswer = Type.Object(
  { id: Id, ...fields, trainedReviewer: TrainedReviewer, createdAt: Moment, endedAt: Type.Optional(Moment) },
  { description: 'The assignment.', examples: [assignmentAnswerExample()] },
);

export function assignmentAnswerExample() {
  return {
    id: '0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10',
    ...assignmentExample,
    trainedReviewer: false,
    createdAt: '2026-04-01T08:05:00.000Z',
  };
}

/** The roles that a body wishes for. */
export function assignmentWish({
  trainedReviewer = false,
  ...wish
}: Static<typeof AssignmentBody>): AssignmentWish {
  return { ...wish, trainedReviewer };
}

/** An assignment as clients see it. */
export function presentAssignment(found: Assignment): Static<typeof AssignmentAnswer> {
  const { id, role, agencyId, trainedReviewer, createdAt, endedAt } = found;
  return {
    id,
    role,
    agencyId,
    trainedReviewer,
    createdAt: createdAt.toISOString(),
    ...given({ endedAt: endedAt?.toISOString() ?? null }),
  };
}
