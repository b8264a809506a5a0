import { Type } from 'typebox';
import type { Static } from 'typebox';
import { CONCLUSIONS, MEANINGS, METHODS, PARTS } from '../../casework/conclusions/conclusion.ts';
import { EXAMINED_MARKS } from '../../casework/conclusions/examined-mark.ts';
import type { Opinion } from '../../casework/conclusions/opinion.ts';
import { Id, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { line, paragraph } from '../schemas/text.ts';

const fields = {
  conclusion: Type.Enum([...CONCLUSIONS], {
    description: `The AFTE range of conclusions. ${CONCLUSIONS.map((one) => `\`${one}\`: ${MEANINGS[one]}`).join(' ')}`,
  }),
  method: Type.Enum([...METHODS], {
    description: 'Whether the items themselves were compared under the microscope, or images on a screen.',
  }),
  basis: paragraph(10_000),
  marks: Type.Array(Type.Enum([...EXAMINED_MARKS]), { minItems: 1, maxItems: 20, uniqueItems: true }),
  instrument: line(200, 'The microscope, or what the images were compared on.'),
};

const exampleFields = {
  conclusion: 'inconclusive_a',
  method: 'physical_comparison_microscope',
  basis: 'Arched breech faces; seven striae agree at 10 h, the lower third cannot be compared for corrosion.',
  marks: ['breech_face', 'firing_pin'],
  instrument: 'Comparison microscope 2, serial 40817',
};

export const VerificationBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [exampleFields],
});

export const ConclusionBody = Type.Object(
  {
    ...fields,
    supersedes: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'An earlier conclusion of yours on this lead, which is withdrawn by this.',
      }),
    ),
  },
  { additionalProperties: false, examples: [exampleFields] },
);

export const OpinionAnswer = Type.Object({
  id: Id,
  part: Type.Enum([...PARTS]),
  round: Type.Integer(),
  concludedBy: Somebody,
  concludedAt: Moment,
  supersedes: Type.Optional(Id),
  withdrawn: Type.Boolean(),
  sealed: Type.Boolean({
    description:
      'Whether what it says is hidden from you: until two people agree it is shown to nobody who is still to give an opinion.',
  }),
  content: Type.Optional(Type.Object({ ...fields, withdrawnBecause: Type.Optional(Type.String()) })),
});

export const OPINION_EXAMPLE = {
  id: '8e7d6c5b-4a39-4281-9706-f5e4d3c2b1a0',
  part: 'examination',
  round: 1,
  concludedBy: { id: '9f8e7d6c-5b4a-4392-8170-6f5e4d3c2b1a', name: 'Ben Clarke' },
  concludedAt: '2026-05-14T09:10:00.000Z',
  withdrawn: false,
  sealed: true,
};

/** An opinion as clients see it. */
export function presentOpinion(opinion: Opinion): Static<typeof OpinionAnswer> {
  const { id, part, round, concludedById, concludedByName: name, concludedAt } = opinion;
  const { supersedes, withdrawn, content } = opinion;
  return {
    id,
    part,
    round,
    concludedBy: { id: concludedById, name },
    concludedAt: concludedAt.toISOString(),
    ...given({ supersedes }),
    withdrawn,
    sealed: content === null,
    ...(content !== null && { content: presentContent(content) }),
  };
}

function presentContent({ withdrawnBecause, marks, ...content }: NonNullable<Opinion['content']>) {
  return { ...content, marks: [...marks], ...given({ withdrawnBecause }) };
}
