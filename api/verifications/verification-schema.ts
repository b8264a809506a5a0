import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { StoredVerification } from '../../casework/verification/list-verifications.ts';
import { VERIFICATION_OUTCOMES } from '../../casework/verification/record-verification.ts';
import { Id, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

export const VERIFICATION_EXAMPLE = {
  id: '3d6f0a52-8c1e-4f7b-9a64-52b7c0de1f88',
  night: '2026-04-01',
  outcome: 'nothing_missing',
  verified: {
    seed: '2026-04-01',
    signatures: 1544,
    knownLinks: 12,
    links: 12,
    canaries: 500,
    beyondDepth: 1,
    notSearchable: 0,
  },
  missing: [],
  model: 'autocorrelation-1',
  parametersHash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  engineVersion: '0.2.0',
  startedAt: '2026-04-01T02:00:07.112Z',
  completedAt: '2026-04-01T02:00:41.930Z',
};

const Missing = Type.Object({
  questionedId: Id,
  expectedId: Id,
  imageId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Of a canary: the image that must find its own exhibit.' }),
  ),
  exactRank: Type.Integer({ description: 'Rank in the fully exact answer.' }),
});

export const VerificationAnswer = Type.Object(
  {
    id: Id,
    night: Type.String({ format: 'date', description: 'The day, UTC.' }),
    outcome: Type.Enum([...VERIFICATION_OUTCOMES], {
      description:
        'missing: the exact answer has somebody whom the search lost. not_done: nobody knows whether it loses anybody.',
    }),
    reason: Type.Optional(Type.String({ description: 'Why it was not done.' })),
    verified: Type.Optional(
      Type.Object(
        {
          seed: Type.String({ description: 'What decided which links and canaries were taken.' }),
          signatures: Type.Integer({
            description: 'Signatures of the gallery, of which the canaries are a sample.',
          }),
          knownLinks: Type.Integer(),
          links: Type.Integer({ description: 'Of these, those that were replayed, from both sides.' }),
          canaries: Type.Integer({ description: 'Images that had to find their own exhibit.' }),
          beyondDepth: Type.Integer({
            description: 'Searches whose expected exhibit is too far down in the exact answer as well.',
          }),
          notSearchable: Type.Integer({ description: 'Links with an exhibit that has no signature.' }),
        },
        { description: 'How much was verified, of how much.' },
      ),
    ),
    missing: Type.Array(Missing),
    model: Type.String(),
    parametersHash: Type.String(),
    engineVersion: Type.String(),
    startedAt: Type.Optional(Moment),
    completedAt: Moment,
  },
  { description: "A night's verification of the search.", examples: [VERIFICATION_EXAMPLE] },
);

/** A verification as clients see it. */
export function presentVerification({
  reason,
  detail,
  missing,
  startedAt,
  completedAt,
  ...verification
}: StoredVerification): Static<typeof VerificationAnswer> {
  return {
    ...verification,
    ...given({ reason, verified: detail, startedAt: startedAt?.toISOString() ?? null }),
    missing: missing.map(({ imageId, ...one }) => ({ ...one, ...given({ imageId }) })),
    completedAt: completedAt.toISOString(),
  };
}
