import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { KnownLink } from '../../casework/known-links/known-link.ts';
import { CASE_SIDES_EXAMPLE, CaseSide, presentCaseSide } from '../schemas/case-side.ts';
import { Id, Link, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const id = '5e6f7a8b-9c0d-4e1f-a2b3-4c5d6e7f8a9b';

export const KNOWN_LINK_EXAMPLE = {
  id,
  sides: CASE_SIDES_EXAMPLE,
  reason: 'One suspect, named by witnesses of both incidents.',
  declaredAt: '2026-05-02T10:00:00.000Z',
  declaredBy: { id: '4c3b2a19-0f8e-4d7c-b6a5-948372615040', name: 'Clara Diaz' },
  links: { self: `/v1/known-links/${id}` },
};

export const KnownLinkAnswer = Type.Object(
  {
    id: Id,
    sides: Type.Array(CaseSide, { minItems: 2, maxItems: 2 }),
    reason: Type.String({ description: 'How it is known.' }),
    declaredAt: Moment,
    declaredBy: Somebody,
    withdrawnAt: Type.Optional(Moment),
    withdrawnBecause: Type.Optional(Type.String()),
    links: Type.Object({ self: Link }),
  },
  { description: 'The link.', examples: [KNOWN_LINK_EXAMPLE] },
);

/** A known link as clients see it. */
export function presentKnownLink(link: KnownLink): Static<typeof KnownLinkAnswer> {
  const { id, sides, reason, declaredAt, declaredById, declaredByName: name } = link;
  const { withdrawnAt, withdrawnBecause } = link;
  return {
    id,
    sides: sides.map(presentCaseSide),
    reason,
    declaredAt: declaredAt.toISOString(),
    declaredBy: { id: declaredById, name },
    ...given({ withdrawnAt: withdrawnAt?.toISOString() ?? null, withdrawnBecause }),
    links: { self: `/v1/known-links/${id}` },
  };
}
