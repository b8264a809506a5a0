import { Type } from 'typebox';
import { assignmentAnswerExample, AssignmentAnswer } from '../people/assignment-schema.ts';
import { Id } from '../schemas/common.ts';
import { SessionAnswer, sessionExample } from '../sessions/session-schema.ts';

export const MeAnswer = Type.Object(
  {
    id: Id,
    kind: Type.Enum(['person', 'token']),
    name: Type.String(),
    account: Type.Optional(
      Type.Object({
        email: Type.String(),
        hasPassword: Type.Boolean(),
        hasSecondFactor: Type.Boolean(),
        recoveryCodesLeft: Type.Integer(),
      }),
    ),
    session: Type.Optional(SessionAnswer),
    secondFactorMissing: Type.Boolean({
      description: 'Whether a second factor is needed before anything else.',
    }),
    assignments: Type.Array(AssignmentAnswer),
    agencies: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Type.String() }), {
      description: 'The agencies of the assignments.',
    }),
    permitted: Type.Array(
      Type.Object({
        action: Type.String(),
        agencyIds: Type.Union([Type.Array(Id), Type.Null()], { description: 'Null is every agency.' }),
      }),
      { description: 'What may be done, and for which agencies.' },
    ),
  },
  {
    description: 'Who asks.',
    examples: [
      {
        id: 'b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60',
        kind: 'person',
        name: 'Anaïs Joseph',
        account: {
          email: 'a.joseph@lab.example',
          hasPassword: true,
          hasSecondFactor: true,
          recoveryCodesLeft: 10,
        },
        session: sessionExample(),
        secondFactorMissing: false,
        assignments: [assignmentAnswerExample()],
        agencies: [
          { id: '7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11', code: 'TT-FSC', name: 'Forensic Science Centre' },
        ],
        permitted: [{ action: 'cases.read', agencyIds: ['7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11'] }],
      },
    ],
  },
);
