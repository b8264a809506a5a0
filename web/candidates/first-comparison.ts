import type { Candidate } from '../../client/index.ts';

/** The comparison that says most for a candidate: of the mark that ranks it highest; undefined where none was made. */
export function firstComparison({ marks }: Pick<Candidate, 'marks'>): string | undefined {
  const compared = marks.flatMap(({ engine }) => (engine === undefined ? [] : [engine]));
  return compared.sort((a, b) => a.rank - b.rank || b.score - a.score)[0]?.comparisonId;
}
