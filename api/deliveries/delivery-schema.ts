import { Type } from 'typebox';
import { DELIVERY_STATES } from '../../casework/deliveries/delivery.ts';
import type { Delivery } from '../../casework/deliveries/delivery.ts';
import { Id, Moment, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

export const State = Type.Enum([...DELIVERY_STATES], {
  description: 'pending: it is tried until it succeeds, for three days. dead: a person has to send it again.',
});

/** What a query may ask of deliveries, over whichever channel. */
export const deliveryQuery = { ...PageQuery.properties, state: Type.Optional(State) };

/** What every delivery tells. */
export const deliveryFields = {
  id: Id,
  type: Type.String({ description: 'What it tells of.' }),
  state: State,
  attempts: Type.Integer({ description: 'Tries since it was made, or sent again by hand.' }),
  nextAttemptAt: Type.Optional(Moment),
  lastAttemptAt: Type.Optional(Moment),
  lastStatus: Type.Optional(Type.Integer({ description: 'What the receiver answered last.' })),
  lastReason: Type.Optional(Type.String({ description: 'Why the last try failed.' })),
  createdAt: Moment,
  deliveredAt: Type.Optional(Moment),
};

export const DELIVERY_EXAMPLE = {
  id: '6a1d9e3c-47b8-4f02-b5c6-1e8f7a9d0c32',
  type: 'hit.confirmed',
  state: 'dead' as const,
  attempts: 10,
  lastAttemptAt: '2026-05-15T17:40:00.000Z',
  lastStatus: 503,
  lastReason: 'the receiver answered 503',
  createdAt: '2026-05-12T14:03:09.410Z',
};

/** What every delivery tells, as clients see it. */
export function presentDelivery(delivery: Delivery) {
  const { id, type, state, attempts, lastStatus, lastReason, createdAt } = delivery;
  const moment = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id,
    type,
    state,
    attempts,
    ...given({
      nextAttemptAt: moment(delivery.nextAttemptAt),
      lastAttemptAt: moment(delivery.lastAttemptAt),
      lastStatus,
      lastReason,
    }),
    createdAt: createdAt.toISOString(),
    ...given({ deliveredAt: moment(delivery.deliveredAt) }),
  };
}
