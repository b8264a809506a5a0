import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { HitSide } from '../../casework/hits/hit.ts';
import { Id } from './common.ts';
import { given } from './given.ts';

/** One of two cases that something joins. */
export const caseSideFields = {
  caseId: Id,
  caseReference: Type.Optional(
    Type.String({ description: 'Told to those whose roles cover the agency of the case.' }),
  ),
  agency: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
};

export const CaseSide = Type.Object(caseSideFields);

export const CASE_SIDES_EXAMPLE = [
  {
    caseId: '3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11',
    caseReference: '2026-0417',
    agency: { id: '6f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9', code: 'HOME', name: 'Home agency' },
  },
  {
    caseId: '5b2a9c8d-7e6f-4a5b-9c8d-7e6f5a4b3c2d',
    agency: { id: '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f', code: 'NORTH', name: 'Northern division' },
  },
];

/** A case as clients see it beside another one. */
export function presentCaseSide({
  caseId,
  caseReference,
  agencyId: id,
  agencyCode: code,
  agencyName: name,
}: HitSide): Static<typeof CaseSide> {
  return { caseId, ...given({ caseReference }), agency: { id, code, name } };
}
