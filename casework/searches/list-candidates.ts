import type { Queryable } from '../../platform/database/database.ts';
import type { ClassCharacteristics } from '../class-characteristics/class-characteristics.ts';
import { findConflicts } from '../class-characteristics/find-conflicts.ts';
import type { ClassConflict } from '../class-characteristics/find-conflicts.ts';
import type { EngineSummary } from '../comparisons/summarise-comparison.ts';
import type { ExhibitKind, ExhibitOrigin } from '../exhibits/exhibit.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import type { CandidateMark } from './rank-candidates.ts';

/** How a list of candidates is wanted. */
export interface ListWish {
  readonly limit: number;
  /** Whether candidates with a conflict of class characteristics are shown or left out. */
  readonly conflicts: 'show' | 'leave_out';
}

export interface ListedCandidate extends ClassCharacteristics {
  rank: number;
  exhibitId: string;
  caseId: string;
  caseReference: string;
  exhibitReference: string;
  kind: ExhibitKind;
  origin: ExhibitOrigin;
  score: number;
  marks: StoredCandidateMark[];
  /** Where its class characteristics contradict those of the questioned exhibit. */
  conflicts: ClassConflict[];
}

/** A mark of a candidate as it is stored, with what the engine says of it where it compared it. */
export interface StoredCandidateMark extends CandidateMark {
  readonly engine?: EngineSummary;
}

/** The stored candidates of a completed search, best first, with their class conflicts as they stand now. */
export async function listCandidates(
  db: Queryable,
  questionedId: string,
  searchId: string,
  { limit, conflicts }: ListWish,
): Promise<{ candidates: ListedCandidate[]; leftOut: number }> {
  const questioned = await readExhibit(db, questionedId);
  const { rows } = await db.query<Omit<ListedCandidate, 'conflicts'>>(
    `SELECT c.rank, c.exhibit_id AS "exhibitId", e.case_id AS "caseId", k.reference AS "caseReference",
            e.reference AS "exhibitReference", e.kind, e.origin, e.calibre,
            e.number_of_lands AS "numberOfLands", e.twist, e.firing_pin_shape AS "firingPinShape", c.score, c.marks
     FROM candidates c JOIN exhibits e ON e.id = c.exhibit_id JOIN cases k ON k.id = e.case_id
     WHERE c.search_id = $1 ORDER BY c.rank`,
    [searchId],
  );
  const all = rows.map((row) => ({ ...row, conflicts: findConflicts(questioned, row) }));
  const shown = conflicts === 'show' ? all : all.filter((candidate) => candidate.conflicts.length === 0);
  return { candidates: shown.slice(0, limit), leftOut: all.length - shown.length };
}
