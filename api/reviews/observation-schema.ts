import { Type } from 'typebox';
import type { Static } from 'typebox';
import { EXAMINED_MARKS } from '../../casework/conclusions/examined-mark.ts';
import { SUITABILITIES } from '../../casework/reviews/observation.ts';
import type { Observation } from '../../casework/reviews/observation.ts';
import type { Review } from '../../casework/reviews/review.ts';
import { Id, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { line, paragraph } from '../schemas/text.ts';
import { presentReview, REVIEW_EXAMPLE, reviewFields } from './review-schema.ts';

const fields = {
  marks: Type.Array(
    Type.Object(
      {
        exhibitId: Id,
        mark: Type.Enum([...EXAMINED_MARKS]),
        suitability: Type.Enum([...SUITABILITIES], {
          description: 'What the mark is worth for a comparison.',
        }),
        characteristics: line(2000, 'What it shows, in your words.'),
      },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 100 },
  ),
  note: Type.Optional(paragraph(5000)),
};

const exampleFields = {
  marks: [
    {
      exhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
      mark: 'breech_face',
      suitability: 'suitable',
      characteristics: 'Arched; a step at 4 h and a group of five striae at 10 h.',
    },
    {
      exhibitId: 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
      mark: 'breech_face',
      suitability: 'limited',
      characteristics: 'Arched; the lower third is corroded.',
    },
  ],
};

export const ObservationBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [exampleFields],
});

export const ReviewDetail = Type.Object(
  {
    ...reviewFields,
    observations: Type.Array(
      Type.Object({
        version: Type.Integer(),
        observedAt: Moment,
        observedBy: Somebody,
        scoresShown: Type.Boolean({
          description: 'Whether the reviewer could see by then how the system scored the pair.',
        }),
        ...fields,
      }),
      { description: 'What was recorded, frozen as it was; the first version first.' },
    ),
  },
  {
    description: 'The review, with what was recorded of the marks.',
    examples: [
      {
        ...REVIEW_EXAMPLE,
        recorded: true,
        observations: [
          {
            version: 1,
            observedAt: '2026-05-12T14:20:00.000Z',
            observedBy: REVIEW_EXAMPLE.reviewer,
            scoresShown: false,
            ...exampleFields,
          },
        ],
      },
    ],
  },
);

/** A review and its observations as clients see them. */
export function presentReviewDetail(
  review: Review,
  observations: readonly Observation[],
): Static<typeof ReviewDetail> {
  return {
    ...presentReview(review),
    observations: observations.map(
      ({ version, observedAt, observedById: id, observedByName: name, scoresShown, marks, note }) => ({
        version,
        observedAt: observedAt.toISOString(),
        observedBy: { id, name },
        scoresShown,
        marks: marks.map((mark) => ({ ...mark })),
        ...given({ note }),
      }),
    ),
  };
}
