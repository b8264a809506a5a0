import type { Queryable } from '../../platform/database/database.ts';
import { CHARACTERISTIC_COLUMNS } from '../class-characteristics/class-characteristics.ts';
import type { ClassCharacteristics } from '../class-characteristics/class-characteristics.ts';
import { findConflicts } from '../class-characteristics/find-conflicts.ts';
import type { ClassConflict } from '../class-characteristics/find-conflicts.ts';
import { poolCharacteristics } from '../class-characteristics/pool-characteristics.ts';
import type { EngineSummary } from '../comparisons/summarise-comparison.ts';
import type { ExhibitKind, ExhibitOrigin } from '../exhibits/exhibit.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { assertSearchesUnmasked } from '../reviews/assert-unmasked.ts';
import type { CandidateMark } from './rank-candidates.ts';
import { relationOf } from './relation.ts';
import type { Relation } from './relation.ts';

/** How a list of candidates is wanted. */
export interface ListWish {
  readonly limit: number;
  /** Whether candidates with a conflict of class characteristics are shown or left out. */
  readonly conflicts: 'show' | 'leave_out';
  /** The rank to go on after. */
  readonly afterRank?: number;
}

export interface ListedCandidate extends ClassCharacteristics {
  rank: number;
  exhibitId: string;
  caseId: string;
  caseReference: string;
  exhibitReference: string;
  kind: ExhibitKind;
  origin: ExhibitOrigin;
  /** Whether it is known to belong to what was searched for. */
  relation: Relation | null;
  score: number;
  marks: StoredCandidateMark[];
  /** Where its class characteristics contradict those of the questioned exhibits. */
  conflicts: ClassConflict[];
}

/** A mark of a candidate as it is stored, with what the engine says of it where it compared it. */
export interface StoredCandidateMark extends CandidateMark {
  readonly engine?: EngineSummary;
}

/** Candidates as they are shown, and how many are not. */
export interface CandidatesShown {
  readonly candidates: ListedCandidate[];
  /** Candidates that were left out for a class conflict, as asked. */
  readonly leftOut: number;
  /** Candidates of agencies that the reader does not cover. */
  readonly withheld: number;
}

/**
 * The stored candidates of a completed search, best first, with relations and class conflicts as they stand now.
 *
 * @throws Refusal review-masked
 */
export async function listCandidates(
  db: Queryable,
  questionedIds: readonly string[],
  searchId: string,
  { limit, conflicts, afterRank = 0 }: ListWish,
): Promise<CandidatesShown> {
  await assertSearchesUnmasked(db, [searchId]);
  const questioned = [];
  for (const id of questionedIds) questioned.push(await readExhibit(db, id));
  const pooled = poolCharacteristics(questioned);
  const { rows } = await db.query<Omit<ListedCandidate, 'conflicts'>>(
    `SELECT c.rank, c.exhibit_id AS "exhibitId", e.case_id AS "caseId", k.reference AS "caseReference",
            e.reference AS "exhibitReference", e.kind, e.origin, ${CHARACTERISTIC_COLUMNS}, c.score, c.marks,
            ${relationOf('c.exhibit_id', '$2::uuid[]')} AS relation
     FROM candidates c JOIN exhibits e ON e.id = c.exhibit_id JOIN cases k ON k.id = e.case_id
     WHERE c.search_id = $1 AND c.rank > $3 ORDER BY c.rank LIMIT $4`,
    [searchId, questionedIds, afterRank, conflicts === 'show' ? limit : null],
  );
  const all = rows.map((row) => ({ ...row, conflicts: findConflicts(pooled, row) }));
  const shown = conflicts === 'show' ? all : all.filter((candidate) => candidate.conflicts.length === 0);
  return {
    candidates: shown.slice(0, limit),
    leftOut: all.length - shown.length,
    withheld: await countWithheld(db, searchId),
  };
}

/** How many of a search's candidates row security hides from whoever asks. */
async function countWithheld(db: Queryable, searchId: string): Promise<number> {
  const { rows } = await db.query<{ withheld: number }>(
    `SELECT count_candidates($1) - count(*) AS withheld FROM candidates WHERE search_id = $1`,
    [searchId],
  );
  return rows[0]?.withheld ?? 0;
}
