import { Type } from 'typebox';
import type { Static } from 'typebox';
import { EXHIBIT_KINDS, EXHIBIT_ORIGINS } from '../../casework/exhibits/exhibit.ts';
import type { Exhibit } from '../../casework/exhibits/exhibit.ts';
import { characteristicFields, presentCharacteristics } from '../schemas/class-characteristics.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { line, paragraph } from '../schemas/text.ts';

const fields = {
  reference: line(200, 'Name of the exhibit within its case.'),
  kind: Type.Enum([...EXHIBIT_KINDS]),
  origin: Type.Enum([...EXHIBIT_ORIGINS], {
    description: 'Whether it was found (`evidence`) or fired for comparison from a known gun (`test_fire`).',
  }),
  ...characteristicFields,
  description: Type.Optional(paragraph(5000)),
};

const example = {
  reference: 'A-3',
  kind: 'cartridge_case',
  origin: 'evidence',
  calibre: '9 mm Luger',
  firingPinShape: 'hemispherical',
  breechFaceClass: 'arched',
  description: 'Found beside the kerb.',
};

export const ExhibitBody = Type.Object(fields, { additionalProperties: false, examples: [example] });

export const ExhibitAnswer = Type.Object(
  {
    id: Id,
    caseId: Id,
    ...fields,
    createdAt: Moment,
    links: Type.Object({ self: Link, case: Link, images: Link, candidates: Link }),
  },
  { description: 'The exhibit.', examples: [exhibitExample()] },
);

export function exhibitExample() {
  const id = 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22';
  const caseId = '3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11';
  return { id, caseId, ...example, createdAt: '2026-04-01T08:20:00.000Z', links: linksOf(id, caseId) };
}

/** An exhibit as clients see it. */
export function presentExhibit(exhibit: Exhibit): Static<typeof ExhibitAnswer> {
  const { id, caseId, reference, kind, origin, description, createdAt } = exhibit;
  return {
    id,
    caseId,
    reference,
    kind,
    origin,
    ...presentCharacteristics(exhibit),
    ...given({ description }),
    createdAt: createdAt.toISOString(),
    links: linksOf(id, caseId),
  };
}

function linksOf(id: string, caseId: string) {
  const self = `/v1/exhibits/${id}`;
  return { self, case: `/v1/cases/${caseId}`, images: `${self}/images`, candidates: `${self}/candidates` };
}
