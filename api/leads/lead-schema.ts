import { Type } from 'typebox';
import type { Static } from 'typebox';
import { CONCLUSIONS } from '../../casework/conclusions/conclusion.ts';
import { caveatOf, LEAD_CAVEAT } from '../../casework/leads/caveat.ts';
import { LEAD_STATES } from '../../casework/leads/lead-state.ts';
import { LINKS } from '../../casework/leads/lead.ts';
import type { Lead, LeadSide } from '../../casework/leads/lead.ts';
import { CASE_SIDES_EXAMPLE, caseSideFields, presentCaseSide } from '../schemas/case-side.ts';
import { Id, Link, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const Side = Type.Object({
  exhibitId: Id,
  exhibitReference: Type.Optional(Type.String()),
  ...caseSideFields,
});

export const leadFields = {
  id: Id,
  reference: Type.String({ description: 'Its name among people, unique: L, the year, a number.' }),
  state: Type.Enum([...LEAD_STATES], {
    description:
      '`unconfirmed` → `confirmation_requested` → `verification_pending` (one opinion is in, sealed) → `hit` or `not_confirmed`; where two opinions differ, `disagreement` → `third_examination`.',
  }),
  text: Type.String({ description: 'In plain words, as it is sent to investigators.' }),
  caveat: Type.Optional(
    Type.String({ description: 'To be shown with the lead, always; absent once it is a hit.' }),
  ),
  sides: Type.Array(Side, { minItems: 2, maxItems: 2, description: 'The two exhibits that it joins.' }),
  link: Type.Optional(
    Type.Enum([...LINKS], {
      description: 'How the two cases are joined already: one case, a declared link, or another hit.',
    }),
  ),
  note: Type.Optional(Type.String()),
  reviewId: Id,
  round: Type.Integer({ description: 'Grows when an opinion that counted is withdrawn.' }),
  result: Type.Optional(
    Type.Enum([...CONCLUSIONS], {
      description: 'What two people agreed upon (AFTE range of conclusions).',
    }),
  ),
  thirdExaminerId: Type.Optional(Id),
  hitId: Type.Optional(Id),
  withdrawnBecause: Type.Optional(Type.String()),
  createdAt: Moment,
  createdBy: Somebody,
  decidedAt: Type.Optional(Moment),
  links: Type.Object({ self: Link, review: Link, hit: Type.Optional(Link) }),
};

const id = '2b3c4d5e-6f7a-4b8c-9d0e-1f2a3b4c5d6e';
const [one, other] = CASE_SIDES_EXAMPLE;

export const LEAD_EXAMPLE = {
  id,
  reference: 'L-2026-000123',
  state: 'unconfirmed',
  text: 'Lead L-2026-000123: a trained reviewer compared images of cartridge case A-3 of case 2026-0417 (Home agency) with images of cartridge case B-1 of case 2025-0112 (Northern division) on the screen and proposes to examine the two items under a comparison microscope.',
  caveat: LEAD_CAVEAT,
  sides: [
    { exhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22', exhibitReference: 'A-3', ...one },
    { exhibitId: 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33', ...other },
  ],
  reviewId: '7d5e3b1a-2c4f-4a6b-8d9e-0f1a2b3c4d5e',
  round: 1,
  createdAt: '2026-05-12T14:40:00.000Z',
  createdBy: { id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', name: 'Anna Brown' },
  links: { self: `/v1/leads/${id}`, review: '/v1/reviews/7d5e3b1a-2c4f-4a6b-8d9e-0f1a2b3c4d5e' },
};

export const LeadAnswer = Type.Object(leadFields, { description: 'The lead.', examples: [LEAD_EXAMPLE] });

/** A lead as clients see it. */
export function presentLead(lead: Lead): Static<typeof LeadAnswer> {
  const { id, reference, state, text, sides, link, note, reviewId, round, result } = lead;
  const { thirdExaminer: thirdExaminerId, hitId, withdrawnBecause, createdAt, decidedAt } = lead;
  return {
    id,
    reference,
    state,
    text,
    ...given({ caveat: caveatOf(state) }),
    sides: sides.map(presentSide),
    ...given({ link, note }),
    reviewId,
    round,
    ...given({ result, thirdExaminerId, hitId, withdrawnBecause }),
    createdAt: createdAt.toISOString(),
    createdBy: { id: lead.createdBy, name: lead.createdByName },
    ...given({ decidedAt: decidedAt?.toISOString() ?? null }),
    links: {
      self: `/v1/leads/${id}`,
      review: `/v1/reviews/${reviewId}`,
      ...given({ hit: hitId === null ? null : `/v1/hits/${hitId}` }),
    },
  };
}

function presentSide({ exhibitId, exhibitReference, ...ofCase }: LeadSide) {
  return { exhibitId, ...given({ exhibitReference }), ...presentCaseSide(ofCase) };
}
