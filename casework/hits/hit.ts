import type { LeadSide } from '../leads/lead.ts';

export const HIT_STATES = ['confirmed', 'withdrawn'] as const;
export type HitState = (typeof HIT_STATES)[number];

/** How the cases of a hit were joined before it; only a hit between cases not known to be joined is counted. */
export const HIT_RELATIONS = ['between_cases', 'within_case', 'known_link'] as const;
export type HitRelation = (typeof HIT_RELATIONS)[number];

/** A lead that holds a hit up, or did. */
export interface HitLead {
  readonly leadId: string;
  readonly reference: string;
  readonly joinedAt: string;
  /** Whether the lead is still confirmed as it was when it joined. */
  readonly stands: boolean;
}

/** Two cases joined by exhibits that two people independently found to agree; one hit, however many exhibits. */
export interface Hit {
  readonly id: string;
  readonly reference: string;
  readonly sides: readonly [HitSide, HitSide];
  readonly relation: HitRelation;
  readonly counted: boolean;
  readonly state: HitState;
  readonly leads: readonly HitLead[];
  readonly confirmedAt: Date;
  readonly withdrawnAt: Date | null;
}

export type HitSide = Omit<LeadSide, 'exhibitId' | 'exhibitReference'>;

const side = (letter: 'a' | 'b'): string => `
  json_build_object('caseId', h.case_${letter}, 'caseReference', k${letter}.reference,
                    'agencyId', h.agency_${letter}, 'agencyCode', g${letter}.code, 'agencyName', g${letter}.name)`;

/** Reads hits in the names of `Hit`; to be followed by a WHERE clause on `h`. */
export const SELECT_HITS = `
  SELECT h.id, h.reference, json_build_array(${side('a')}, ${side('b')}) AS sides, h.relation, h.counted, h.state,
         (SELECT json_agg(json_build_object(
                   'leadId', l.id, 'reference', l.reference, 'joinedAt', j.joined_at,
                   'stands', l.state = 'hit' AND l.round = j.round) ORDER BY j.joined_at, l.id)
          FROM hit_leads j JOIN leads l ON l.id = j.lead_id WHERE j.hit_id = h.id) AS leads,
         h.confirmed_at AS "confirmedAt", h.withdrawn_at AS "withdrawnAt"
  FROM hits h
  JOIN agencies ga ON ga.id = h.agency_a JOIN agencies gb ON gb.id = h.agency_b
  LEFT JOIN cases ka ON ka.id = h.case_a LEFT JOIN cases kb ON kb.id = h.case_b`;
