import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { InboxItem } from '../../casework/inbox/inbox-item.ts';
import { ANNOUNCEMENT_TYPES, SUBJECT_TYPES } from '../../casework/notifications/announce.ts';
import { describe } from '../../casework/notifications/describe.ts';
import { LEAD_CAVEAT } from '../../casework/leads/caveat.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const id = '0b9f7c1e-5d3a-4a86-9f21-7c4e2d6b8a10';
const leadId = 'b1d7e3c9-2f48-4c6a-8e05-93a7f1d2c4e6';

export const ITEM_EXAMPLE = {
  id,
  type: 'lead.created' as const,
  title: 'Investigative lead L-2026-000123',
  text: 'A trained reviewer proposes that two of the cases be looked at together. Acknowledge the lead, so that it is known to be in hands.',
  caveat: LEAD_CAVEAT,
  reference: 'L-2026-000123',
  subjectType: 'lead' as const,
  subjectId: leadId,
  agencyIds: ['f47ac10b-58cc-4372-a567-0e02b2c3d479'],
  standIn: false,
  occurredAt: '2026-05-12T14:03:09.120Z',
  createdAt: '2026-05-12T14:03:09.410Z',
  links: { subject: `/v1/leads/${leadId}`, read: `/v1/inbox/${id}/read` },
};

export const ItemAnswer = Type.Object(
  {
    id: Id,
    type: Type.Enum([...ANNOUNCEMENT_TYPES]),
    title: Type.String({ description: 'In plain words.' }),
    text: Type.String({ description: 'What happened, and what to do.' }),
    caveat: Type.Optional(Type.String({ description: 'To be shown wherever the item is.' })),
    reference: Type.Optional(Type.String({ description: 'By which people call the lead or hit.' })),
    subjectType: Type.Enum([...SUBJECT_TYPES]),
    subjectId: Id,
    agencyIds: Type.Array(Id, { description: 'For which agencies of yours you are told.' }),
    standIn: Type.Boolean({
      description: 'You are told as an administrator, since the rules of the agency reach nobody.',
    }),
    occurredAt: Moment,
    createdAt: Moment,
    readAt: Type.Optional(Moment),
    links: Type.Object({ subject: Link, read: Link }),
  },
  { description: 'The item.', examples: [ITEM_EXAMPLE] },
);

/** An inbox item as its reader sees it. */
export function presentItem(item: InboxItem): Static<typeof ItemAnswer> {
  const { title, text, caveat, reference, path } = describe(item);
  // What casework said at the time, which names cases: for readers in the service only.
  const { text: said } = item.detail;
  return {
    id: item.id,
    type: item.type,
    title,
    text: typeof said === 'string' ? `${said} ${text}` : text,
    ...given({ caveat, reference }),
    subjectType: item.subjectType,
    subjectId: item.subjectId,
    agencyIds: [...item.agencies],
    standIn: item.standIn,
    occurredAt: item.occurredAt.toISOString(),
    createdAt: item.createdAt.toISOString(),
    ...given({ readAt: item.readAt?.toISOString() ?? null }),
    links: { subject: path, read: `/v1/inbox/${item.id}/read` },
  };
}
