import { Type } from 'typebox';
import type { Static } from 'typebox';
import { HIT_RELATIONS, HIT_STATES } from '../../casework/hits/hit.ts';
import type { Hit } from '../../casework/hits/hit.ts';
import { CASE_SIDES_EXAMPLE, CaseSide, presentCaseSide } from '../schemas/case-side.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const id = '3c4d5e6f-7a8b-4c9d-8e0f-2a3b4c5d6e7f';

export const HIT_EXAMPLE = {
  id,
  reference: 'H-2026-000045',
  state: 'confirmed',
  sides: CASE_SIDES_EXAMPLE,
  relation: 'between_cases',
  counted: true,
  leads: [
    {
      leadId: '2b3c4d5e-6f7a-4b8c-9d0e-1f2a3b4c5d6e',
      reference: 'L-2026-000123',
      joinedAt: '2026-05-15T10:00:00.000Z',
      stands: true,
    },
  ],
  confirmedAt: '2026-05-15T10:00:00.000Z',
  links: { self: `/v1/hits/${id}` },
};

export const HitAnswer = Type.Object(
  {
    id: Id,
    reference: Type.String({ description: 'Its name among people, unique: H, the year, a number.' }),
    state: Type.Enum([...HIT_STATES]),
    sides: Type.Array(CaseSide, { minItems: 2, maxItems: 2, description: 'The two cases that it joins.' }),
    relation: Type.Enum([...HIT_RELATIONS], {
      description: 'How the cases were joined before: not, by being one, or by a declared link.',
    }),
    counted: Type.Boolean({
      description:
        'Only a hit between cases that were not known to be joined is counted; each two cases once.',
    }),
    leads: Type.Array(
      Type.Object({
        leadId: Id,
        reference: Type.String(),
        joinedAt: Moment,
        stands: Type.Boolean({ description: 'Whether the lead is still confirmed as when it joined.' }),
      }),
      { description: 'The leads that hold it up, or did.' },
    ),
    confirmedAt: Moment,
    withdrawnAt: Type.Optional(Moment),
    links: Type.Object({ self: Link }),
  },
  { description: 'The hit.', examples: [HIT_EXAMPLE] },
);

/** A hit as clients see it. */
export function presentHit(hit: Hit): Static<typeof HitAnswer> {
  const { id, reference, state, sides, relation, counted, leads, confirmedAt, withdrawnAt } = hit;
  return {
    id,
    reference,
    state,
    sides: sides.map(presentCaseSide),
    relation,
    counted,
    leads: leads.map((lead) => ({ ...lead, joinedAt: new Date(lead.joinedAt).toISOString() })),
    confirmedAt: confirmedAt.toISOString(),
    ...given({ withdrawnAt: withdrawnAt?.toISOString() ?? null }),
    links: { self: `/v1/hits/${id}` },
  };
}
