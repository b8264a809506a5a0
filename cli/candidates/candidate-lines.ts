import type { Candidate } from '../../client/index.ts';
import { table } from '../output/table.ts';

/** What a score is, and what it is not: to be said wherever one is shown. */
const CAVEAT = [
  "The score orders the candidates of one search for an examiner's review. It is no percentage and no probability;",
  'only an examiner concludes.',
];

/** Candidates as a table. */
export function candidateLines(
  candidates: readonly Candidate[],
  { withheld = 0, leftOut = 0 }: { withheld?: number; leftOut?: number },
): string[] {
  if (candidates.length === 0 && withheld + leftOut === 0) return ['There are no candidates.'];
  return [
    ...table(
      ['rank', 'case', 'exhibit', 'score', 'marks', 'beside'],
      candidates.map((one) => [
        one.rank,
        one.caseReference,
        one.exhibitReference,
        one.score.toFixed(2),
        one.marks.map(sayMark).join(', '),
        [...(one.relation === undefined ? [] : [one.relation]), ...one.conflicts.map(sayConflict)].join(', '),
      ]),
    ),
    ...(withheld === 0 ? [] : [`${withheld} more are of agencies that your roles do not cover.`]),
    ...(leftOut === 0 ? [] : [`${leftOut} with a conflict of class characteristics are left out, as asked.`]),
    ...CAVEAT,
  ];
}

function sayMark({ mark, modality, score, engine }: Candidate['marks'][number]): string {
  const name = modality === 'reflectance' ? `${mark} picture` : mark;
  if (engine?.impression !== undefined) {
    const { congruentCells, usableCells } = engine.impression;
    return `${name} ${congruentCells} of ${usableCells} cells`;
  }
  return engine?.bullet === undefined ? `${name} ${score.toFixed(2)}` : `${name} ${engine.score.toFixed(1)}`;
}

function sayConflict({ characteristic, questioned, candidate }: Candidate['conflicts'][number]): string {
  return `${characteristic} ${candidate} against ${questioned}`;
}
