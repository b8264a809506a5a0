import { Type } from 'typebox';
import type { Static } from 'typebox';
import { CHANNELS, DEFAULT_POLICY, RULED_TYPES } from '../../casework/notifications/policy.ts';
import type { PolicyInForce } from '../../casework/notifications/read-policy.ts';
import { ROLES } from '../../casework/rights/roles.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const Audience = Type.Union(
  [
    Type.Object({ role: Type.Enum([...ROLES]) }, { additionalProperties: false }),
    Type.Object({ personId: Id }, { additionalProperties: false }),
    Type.Object({ caseRegistrant: Type.Literal(true) }, { additionalProperties: false }),
  ],
  {
    description:
      'Everybody with a role for the agency, one person who works for it, or whoever entered the case.',
  },
);

const Rule = Type.Object(
  {
    events: Type.Array(Type.Enum([...RULED_TYPES]), { minItems: 1, maxItems: RULED_TYPES.length }),
    audience: Audience,
    channels: Type.Array(Type.Enum([...CHANNELS]), { minItems: 1, maxItems: CHANNELS.length }),
  },
  { additionalProperties: false },
);

const Clock = Type.Object(
  {
    acknowledgeWithinHours: Type.Integer({
      minimum: 1,
      maximum: 24 * 90,
      description: 'From when the agency is told. A change holds for what it is told from then on.',
    }),
    escalateTo: Type.Array(Audience, {
      minItems: 1,
      maxItems: 20,
      description: 'Who is told, in the inbox and by mail, when nobody acknowledged in time.',
    }),
    repeatEveryHours: Type.Integer({ minimum: 1, maximum: 24 * 30 }),
    repeatAtMost: Type.Integer({
      minimum: 0,
      maximum: 30,
      description: 'Reminders after the first. With the last one administrators are told too.',
    }),
  },
  { additionalProperties: false },
);

const fields = {
  rules: Type.Array(Rule, { maxItems: 100, description: 'Who hears of what, and how.' }),
  clock: Clock,
};

export const PolicyBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [
    {
      rules: [
        {
          events: ['lead.created', 'hit.confirmed'],
          audience: { role: 'investigator' },
          channels: ['inbox', 'email'],
        },
      ],
      clock: {
        acknowledgeWithinHours: 48,
        escalateTo: [{ role: 'supervisor' }],
        repeatEveryHours: 24,
        repeatAtMost: 2,
      },
    },
  ],
});

const agencyId = 'f47ac10b-58cc-4372-a567-0e02b2c3d479';

export const PolicyAnswer = Type.Object(
  {
    agencyId: Id,
    version: Type.Integer({ description: '0 while the agency has set nothing and the default holds.' }),
    ...fields,
    mailServer: Type.Boolean({
      description: 'Whether mails are sent at all: else the inbox is all there is.',
    }),
    setAt: Type.Optional(Moment),
    setBy: Type.Optional(Id),
    links: Type.Object({ self: Link, agency: Link }),
  },
  {
    description: 'What holds in the agency.',
    examples: [
      {
        agencyId,
        version: 0,
        ...DEFAULT_POLICY,
        mailServer: true,
        links: { self: `/v1/agencies/${agencyId}/notification-policy`, agency: `/v1/agencies/${agencyId}` },
      },
    ],
  },
);

/** A policy as clients see it. */
export function presentPolicy(policy: PolicyInForce, mailServer: boolean): Static<typeof PolicyAnswer> {
  const { agencyId, version, rules, clock, setAt, setBy } = policy;
  const agency = `/v1/agencies/${agencyId}`;
  return {
    agencyId,
    version,
    rules: rules.map(({ events, audience, channels }) => ({
      events: [...events],
      audience,
      channels: [...channels],
    })),
    clock: { ...clock, escalateTo: [...clock.escalateTo] },
    mailServer,
    ...given({ setAt: setAt?.toISOString() ?? null, setBy }),
    links: { self: `${agency}/notification-policy`, agency },
  };
}
