import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Endpoint } from '../../casework/webhooks/endpoint.ts';
import { WEBHOOK_TYPES } from '../../casework/webhooks/endpoint.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { VISIBLE_ASCII } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';

const Url = Type.String({
  maxLength: 2000,
  pattern: VISIBLE_ASCII,
  description: 'Where messages are posted to; https, unless the operator has allowed the network.',
});
const EventTypes = Type.Array(Type.Enum([...WEBHOOK_TYPES]), { minItems: 1, maxItems: WEBHOOK_TYPES.length });
const State = Type.Enum(['active', 'disabled'], {
  description: 'While it is disabled nothing is sent; what it misses is kept as dead deliveries.',
});

const example = {
  url: 'https://lims.example/hooks/breechlink',
  description: 'Laboratory information system',
  eventTypes: ['lead.created', 'hit.confirmed'] as ['lead.created', 'hit.confirmed'],
};

export const EndpointBody = Type.Object(
  {
    agencyId: Type.Optional(
      Type.String({ format: 'uuid', description: 'Whose it is; needed when you work for several agencies.' }),
    ),
    url: Url,
    description: Type.Optional(line(200)),
    eventTypes: EventTypes,
  },
  { additionalProperties: false, examples: [example] },
);

export const EndpointChangeBody = Type.Object(
  {
    url: Type.Optional(Url),
    description: Type.Optional(line(200)),
    eventTypes: Type.Optional(EventTypes),
    state: Type.Optional(State),
  },
  { additionalProperties: false, minProperties: 1, examples: [{ state: 'disabled' }] },
);

const id = '2f6e1b54-90c7-4b3d-8a1e-6d5c4f3b2a19';
const self = `/v1/webhook-endpoints/${id}`;

export const ENDPOINT_EXAMPLE = {
  id,
  agencyId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  ...example,
  state: 'active' as const,
  createdAt: '2026-05-01T09:00:00.000Z',
  links: { self, deliveries: `/v1/webhook-deliveries?endpointId=${id}` },
};

const fields = {
  id: Id,
  agencyId: Id,
  url: Type.String(),
  description: Type.Optional(Type.String()),
  eventTypes: EventTypes,
  state: State,
  disabledReason: Type.Optional(Type.String()),
  createdAt: Moment,
  links: Type.Object({ self: Link, deliveries: Link }),
};

export const EndpointAnswer = Type.Object(fields, {
  description: 'The endpoint.',
  examples: [ENDPOINT_EXAMPLE],
});

const Secret = Type.String({
  description:
    'What messages are signed with, after the Standard Webhooks specification. It is shown this once; a repeat of the request does not show it.',
});
const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

export const NewEndpointAnswer = Type.Object(
  { ...fields, secret: Type.Optional(Secret) },
  { description: 'The endpoint and its secret.', examples: [{ ...ENDPOINT_EXAMPLE, secret }] },
);

export const RotatedAnswer = Type.Object(
  {
    secret: Type.Optional(Secret),
    formerUntil: Type.String({
      format: 'date-time',
      description: 'Until then messages are signed with the former secret too.',
    }),
  },
  { description: 'The new secret.', examples: [{ secret, formerUntil: '2026-05-02T09:00:00.000Z' }] },
);

/** An endpoint as clients see it. */
export function presentEndpoint(endpoint: Endpoint): Static<typeof EndpointAnswer> {
  const { id, agencyId, url, description, eventTypes, state, disabledReason, createdAt } = endpoint;
  return {
    id,
    agencyId,
    url,
    ...given({ description }),
    eventTypes: [...eventTypes],
    state,
    ...given({ disabledReason }),
    createdAt: createdAt.toISOString(),
    links: {
      self: `/v1/webhook-endpoints/${id}`,
      deliveries: `/v1/webhook-deliveries?endpointId=${id}`,
    },
  };
}
