import { Type } from 'typebox';
import type { Static } from 'typebox';
import { AGENCY_KINDS } from '../../casework/agencies/agency.ts';
import type { Agency } from '../../casework/agencies/agency.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { AGENCY_CODE, COUNTRY } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';

const fields = {
  code: Type.String({ pattern: AGENCY_CODE, description: 'Short name that never changes.' }),
  name: line(200),
  kind: Type.Enum([...AGENCY_KINDS]),
  country: Type.Optional(Type.String({ pattern: COUNTRY, description: 'ISO 3166-1, two letters.' })),
};

const SecondFactorRequired = Type.Boolean({
  description: 'Whether whoever has a role in it, or in every agency, works only after a second factor.',
});

const example = {
  code: 'TT-FSC',
  name: 'Forensic Science Centre',
  kind: 'laboratory' as const,
  country: 'TT',
};

export const AgencyBody = Type.Object(fields, { additionalProperties: false, examples: [example] });

export const AgencyChangeBody = Type.Object(
  { name: Type.Optional(line(200)), secondFactorRequired: Type.Optional(SecondFactorRequired) },
  { additionalProperties: false, minProperties: 1, examples: [{ secondFactorRequired: true }] },
);

export const AgencyAnswer = Type.Object(
  {
    id: Id,
    ...fields,
    secondFactorRequired: SecondFactorRequired,
    createdAt: Moment,
    links: Type.Object({ self: Link }),
  },
  { description: 'The agency.', examples: [agencyExample()] },
);

export function agencyExample() {
  const id = '7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11';
  return {
    id,
    ...example,
    secondFactorRequired: false,
    createdAt: '2026-04-01T08:00:00.000Z',
    links: { self: `/v1/agencies/${id}` },
  };
}

/** An agency as clients see it. */
export function presentAgency(found: Agency): Static<typeof AgencyAnswer> {
  const { id, code, name, kind, country, secondFactorRequired, createdAt } = found;
  return {
    id,
    code,
    name,
    kind,
    ...given({ country }),
    secondFactorRequired,
    createdAt: createdAt.toISOString(),
    links: { self: `/v1/agencies/${id}` },
  };
}
