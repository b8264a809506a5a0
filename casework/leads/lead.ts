import type { Conclusion } from '../conclusions/conclusion.ts';
import type { LeadState } from './lead-state.ts';

/** One of the two exhibits that a lead joins, with its case and agency. References are known to who covers the agency. */
export interface LeadSide {
  readonly exhibitId: string;
  readonly exhibitReference: string | null;
  readonly caseId: string;
  readonly caseReference: string | null;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
}

/** How the two cases of a lead or hit are known to be joined, apart from it. */
export const LINKS = ['within_case', 'known_link', 'hit'] as const;
export type Link = (typeof LINKS)[number];

/** An association of two exhibits by a trained reviewer, and what became of it. */
export interface Lead {
  readonly id: string;
  readonly reference: string;
  readonly reviewId: string;
  readonly sides: readonly [LeadSide, LeadSide];
  /** How the two cases are joined already: the lead tells an investigator nothing new. */
  readonly link: Link | null;
  /** In plain words, as it is disseminated. */
  readonly text: string;
  readonly note: string | null;
  readonly state: LeadState;
  readonly round: number;
  readonly thirdExaminer: string | null;
  /** What the examiners agreed upon. */
  readonly result: Conclusion | null;
  readonly hitId: string | null;
  readonly withdrawnBecause: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly decidedAt: Date | null;
}

const side = (letter: 'a' | 'b'): string => `
  json_build_object('exhibitId', l.exhibit_${letter}, 'exhibitReference', e${letter}.reference,
                    'caseId', l.case_${letter}, 'caseReference', k${letter}.reference,
                    'agencyId', l.agency_${letter}, 'agencyCode', g${letter}.code, 'agencyName', g${letter}.name)`;

const sideTables = (letter: 'a' | 'b'): string => `
  JOIN agencies g${letter} ON g${letter}.id = l.agency_${letter}
  LEFT JOIN cases k${letter} ON k${letter}.id = l.case_${letter}
  LEFT JOIN exhibits e${letter} ON e${letter}.id = l.exhibit_${letter}`;

/** Reads leads in the names of `Lead`; to be followed by a WHERE clause on `l`. */
export const SELECT_LEADS = `
  SELECT l.id, l.reference, l.review_id AS "reviewId", json_build_array(${side('a')}, ${side('b')}) AS sides,
         CASE WHEN l.case_a = l.case_b THEN 'within_case'
              WHEN EXISTS (SELECT FROM known_links n
                           WHERE n.case_a = l.case_a AND n.case_b = l.case_b AND n.withdrawn_at IS NULL) THEN 'known_link'
              WHEN EXISTS (SELECT FROM hits h WHERE h.case_a = l.case_a AND h.case_b = l.case_b
                             AND h.state = 'confirmed' AND h.lead_id <> l.id) THEN 'hit' END AS link,
         l.text, l.note, l.state, l.round, l.third_examiner AS "thirdExaminer", l.result,
         (SELECT j.hit_id FROM hit_leads j WHERE j.lead_id = l.id AND j.round = l.round AND l.state = 'hit') AS "hitId",
         l.withdrawn_because AS "withdrawnBecause", l.created_at AS "createdAt", l.created_by AS "createdBy",
         creator.name AS "createdByName", l.decided_at AS "decidedAt"
  FROM leads l JOIN actors creator ON creator.id = l.created_by ${sideTables('a')} ${sideTables('b')}`;

/** The agencies that a lead concerns: two, or one. */
export function agenciesOf({ sides: [a, b] }: Pick<Lead, 'sides'>): string[] {
  return [...new Set([a.agencyId, b.agencyId])];
}
