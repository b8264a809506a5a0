import { Link } from 'wouter';
import type { Candidate } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';
import { firstComparison } from './first-comparison.ts';
import { MarkFacts } from './mark-facts.tsx';

/** A candidate: its place, how it is connected or in conflict, and its place by each mark. */
export function CandidateRow({ candidate }: { candidate: Candidate }) {
  const { candidates: words, origins, characteristics } = useWords();
  const { rank, exhibitId, exhibitReference, caseId, caseReference, origin, calibre } = candidate;
  const { relation, conflicts, score, marks } = candidate;
  const comparisonId = firstComparison(candidate);
  const name = `${caseReference} / ${exhibitReference}`;
  return (
    <li>
      <div className="place">
        <span className="for-readers">{words.rank}</span> {rank}
      </div>
      <div className="who">
        <h3>
          {comparisonId === undefined ? (
            <Link href={`/exhibits/${exhibitId}`} data-candidate>
              {name}
            </Link>
          ) : (
            <Link
              href={`/comparisons/${comparisonId}`}
              data-candidate
              aria-label={words.compareWith(name, rank)}
            >
              {name}
            </Link>
          )}
        </h3>
        <p>
          {origins[origin]}
          {calibre !== undefined && ` · ${calibre}`} · {words.score(score)}
        </p>
        <p>
          <Link href={`/exhibits/${exhibitId}`}>{words.toExhibit}</Link> ·{' '}
          <Link href={`/cases/${caseId}`}>{words.toCase}</Link>
        </p>
        {comparisonId === undefined && <p>{words.notCompared}</p>}
        {relation !== undefined && <p className="tag">{words.relations[relation]}</p>}
        {conflicts.map(({ characteristic, questioned, candidate: other }) => (
          <p key={characteristic} className="tag conflict">
            {words.conflict(characteristics[characteristic], questioned, other)}
          </p>
        ))}
      </div>
      <ul className="marks">
        {marks.map((mark) => (
          <MarkFacts key={`${mark.mark}/${mark.modality}`} mark={mark} />
        ))}
      </ul>
    </li>
  );
}
