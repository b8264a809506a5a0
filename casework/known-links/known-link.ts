import type { HitSide } from '../hits/hit.ts';

/** Two cases that are known to be linked otherwise than by marks, e.g. from the investigation. */
export interface KnownLink {
  readonly id: string;
  readonly sides: readonly [HitSide, HitSide];
  readonly reason: string;
  readonly declaredAt: Date;
  readonly declaredById: string;
  readonly declaredByName: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: string | null;
}

const side = (letter: 'a' | 'b'): string => `
  json_build_object('caseId', n.case_${letter}, 'caseReference', k${letter}.reference,
                    'agencyId', n.agency_${letter}, 'agencyCode', g${letter}.code, 'agencyName', g${letter}.name)`;

/** Reads known links in the names of `KnownLink`; to be followed by a WHERE clause on `n`. */
export const SELECT_KNOWN_LINKS = `
  SELECT n.id, json_build_array(${side('a')}, ${side('b')}) AS sides, n.reason, n.declared_at AS "declaredAt",
         n.declared_by AS "declaredById", declarer.name AS "declaredByName", n.withdrawn_at AS "withdrawnAt",
         n.withdrawn_because AS "withdrawnBecause"
  FROM known_links n
  JOIN actors declarer ON declarer.id = n.declared_by
  JOIN agencies ga ON ga.id = n.agency_a JOIN agencies gb ON gb.id = n.agency_b
  LEFT JOIN cases ka ON ka.id = n.case_a LEFT JOIN cases kb ON kb.id = n.case_b`;
