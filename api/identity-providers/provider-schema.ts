import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { IdentityProvider } from '../../casework/identity-providers/identity-provider.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { ISSUER, VISIBLE_ASCII } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';

const fields = {
  agencyId: Type.Union([Id, Type.Null()], {
    description:
      'Whose people may sign in there: those whose roles are all for this agency. Null is everybody.',
  }),
  label: line(100, 'What people call it, for the sign-in page.'),
  issuer: Type.String({
    maxLength: 500,
    pattern: ISSUER,
    description:
      'As the provider names itself; its metadata is at /.well-known/openid-configuration below it.',
  }),
  clientId: line(500),
  assuresSecondFactor: Type.Boolean({
    description:
      'Whether the provider lets nobody in without a second factor, so that none is asked for here.',
  }),
};

const example = {
  agencyId: '7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11',
  label: 'Account of the Forensic Science Centre',
  issuer: 'https://login.lab.example',
  clientId: 'breechlink',
  assuresSecondFactor: true,
};

export const ProviderBody = Type.Object(
  {
    ...fields,
    clientSecret: Type.String({
      maxLength: 500,
      pattern: VISIBLE_ASCII,
      description: 'It is kept encrypted.',
    }),
  },
  { additionalProperties: false, examples: [{ ...example, clientSecret: 'EXAMPLE' }] },
);

export const ProviderAnswer = Type.Object(
  { id: Id, ...fields, createdAt: Moment, links: Type.Object({ signIn: Link }) },
  { description: 'The identity provider, without its secret.', examples: [providerExample()] },
);

export function providerExample() {
  const id = 'e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a';
  return {
    id,
    ...example,
    createdAt: '2026-04-01T08:00:00.000Z',
    links: { signIn: `/v1/sign-in/${id}` },
  };
}

/** A provider as administrators see it. */
export function presentProvider(found: IdentityProvider): Static<typeof ProviderAnswer> {
  const { id, agencyId, label, issuer, clientId, assuresSecondFactor, createdAt } = found;
  return {
    id,
    agencyId,
    label,
    issuer,
    clientId,
    assuresSecondFactor,
    createdAt: createdAt.toISOString(),
    links: { signIn: `/v1/sign-in/${id}` },
  };
}
