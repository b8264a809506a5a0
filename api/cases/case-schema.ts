import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Case } from '../../casework/cases/case.ts';
import { given } from '../schemas/given.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { FROM_YEAR_1 } from '../schemas/patterns.ts';
import { line } from '../schemas/text.ts';

const fields = {
  reference: line(200, "The agency's own name of the case; no other case of the agency may have it."),
  title: Type.Optional(line(500)),
  occurredOn: Type.Optional(
    Type.String({ format: 'date', pattern: FROM_YEAR_1, description: 'Day of the incident, YYYY-MM-DD.' }),
  ),
  place: Type.Optional(line(500)),
};

const example = {
  reference: '2026-0417',
  title: 'Shots fired, Harbour Street',
  occurredOn: '2026-03-31',
  place: 'Harbour Street 12',
};

export const CaseBody = Type.Object(
  {
    ...fields,
    agencyId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'Whose case it is; needed when you work for several agencies.',
      }),
    ),
  },
  { additionalProperties: false, examples: [example] },
);

export const CaseAnswer = Type.Object(
  {
    id: Id,
    agencyId: Id,
    ...fields,
    createdAt: Moment,
    links: Type.Object({ self: Link, exhibits: Link }),
  },
  { description: 'The case.', examples: [caseExample()] },
);

export function caseExample() {
  const id = '3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11';
  return {
    id,
    agencyId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    ...example,
    createdAt: '2026-04-01T08:15:30.000Z',
    links: { self: `/v1/cases/${id}`, exhibits: `/v1/cases/${id}/exhibits` },
  };
}

/** A case as clients see it. */
export function presentCase(found: Case): Static<typeof CaseAnswer> {
  const { id, agencyId, reference, title, occurredOn, place, createdAt } = found;
  const self = `/v1/cases/${id}`;
  return {
    id,
    agencyId,
    reference,
    ...given({ title, occurredOn, place }),
    createdAt: createdAt.toISOString(),
    links: { self, exhibits: `${self}/exhibits` },
  };
}
