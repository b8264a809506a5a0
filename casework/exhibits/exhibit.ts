import { CHARACTERISTIC_COLUMNS } from '../class-characteristics/class-characteristics.ts';
import type { ClassCharacteristics } from '../class-characteristics/class-characteristics.ts';

export const EXHIBIT_KINDS = ['cartridge_case', 'bullet'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];

export const EXHIBIT_ORIGINS = ['evidence', 'test_fire'] as const;
export type ExhibitOrigin = (typeof EXHIBIT_ORIGINS)[number];

/** A fired cartridge case or bullet of a case. */
export interface Exhibit extends ClassCharacteristics {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly kind: ExhibitKind;
  readonly origin: ExhibitOrigin;
  readonly description: string | null;
  readonly createdAt: Date;
}

/** The columns of an exhibit, in the names of `Exhibit`. */
export const EXHIBIT_COLUMNS = `id, case_id AS "caseId", reference, kind, origin, ${CHARACTERISTIC_COLUMNS},
  description, created_at AS "createdAt"`;
