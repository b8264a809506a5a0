import { Type } from 'typebox';
import type { Static } from 'typebox';
import { OUTCOMES } from '../../casework/disseminations/dissemination.ts';
import type { Dissemination } from '../../casework/disseminations/dissemination.ts';
import { Id, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

export const DisseminationAnswer = Type.Object({
  agencyId: Id,
  hitId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The hit that was sent; absent for the lead itself.' }),
  ),
  disseminatedAt: Moment,
  dueAt: Type.String({ format: 'date-time', description: 'Until when it is to be acknowledged.' }),
  acknowledgedAt: Type.Optional(Moment),
  acknowledgedBy: Type.Optional(Somebody),
  outcomes: Type.Array(
    Type.Object({
      outcome: Type.Enum([...OUTCOMES]),
      note: Type.Optional(Type.String()),
      recordedAt: Moment,
      recordedBy: Type.String(),
    }),
    { description: 'What the agency said came of it, in order.' },
  ),
});

export const DISSEMINATION_EXAMPLE = {
  agencyId: '6f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9',
  disseminatedAt: '2026-05-12T14:40:00.000Z',
  dueAt: '2026-05-15T14:40:00.000Z',
  acknowledgedAt: '2026-05-13T07:30:00.000Z',
  acknowledgedBy: { id: '4c3b2a19-0f8e-4d7c-b6a5-948372615040', name: 'Clara Diaz' },
  outcomes: [
    {
      outcome: 'investigation_opened',
      recordedAt: '2026-05-13T11:00:00.000Z',
      recordedBy: 'Clara Diaz',
    },
  ],
};

/** A dissemination as clients see it. */
export function presentDissemination(sent: Dissemination): Static<typeof DisseminationAnswer> {
  const { agencyId, hitId, disseminatedAt, dueAt, acknowledgedAt, acknowledgedById, outcomes } = sent;
  return {
    agencyId,
    ...given({ hitId }),
    disseminatedAt: disseminatedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...given({
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      acknowledgedBy:
        acknowledgedById === null ? null : { id: acknowledgedById, name: sent.acknowledgedByName ?? '' },
    }),
    outcomes: outcomes.map(({ outcome, note, recordedAt, recordedByName: recordedBy }) => ({
      outcome,
      ...given({ note }),
      recordedAt: new Date(recordedAt).toISOString(),
      recordedBy,
    })),
  };
}
