/** Code of the agency that every installation has from the start: the unit's own. */
export const HOME_CODE = 'HOME';

/** What an agency is; migration 0005 has the same. */
export const AGENCY_KINDS = ['police', 'laboratory', 'customs', 'prosecutor', 'other'] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** An office that people and cases belong to. */
export interface Agency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** ISO 3166-1, two letters. */
  readonly country: string | null;
  readonly secondFactorRequired: boolean;
  readonly createdAt: Date;
}

/** The columns of an agency, in the names of `Agency`. */
export const AGENCY_COLUMNS = `id, code, name, kind, country, second_factor_required AS "secondFactorRequired",
  created_at AS "createdAt"`;
