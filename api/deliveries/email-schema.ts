import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { EmailDelivery } from '../../casework/emails/list-emails.ts';
import { Id } from '../schemas/common.ts';
import { DELIVERY_EXAMPLE, deliveryFields, presentDelivery } from './delivery-schema.ts';

export const EMAIL_DELIVERY_EXAMPLE = {
  ...DELIVERY_EXAMPLE,
  lastStatus: 550,
  lastReason: '550 5.1.1 no such user here',
  attempts: 1,
  personId: '8c7b6a59-4d3e-4f21-a0b9-c8d7e6f5a4b3',
  personName: 'Ana Pérez',
};

export const EmailDeliveryAnswer = Type.Object(
  { ...deliveryFields, personId: Id, personName: Type.String() },
  { description: 'The mail.', examples: [EMAIL_DELIVERY_EXAMPLE] },
);

/** A mail to a person as clients see it; the address is not part of it. */
export function presentEmailDelivery(delivery: EmailDelivery): Static<typeof EmailDeliveryAnswer> {
  const { personId, personName } = delivery;
  return { ...presentDelivery(delivery), personId, personName };
}
