import { Link, useLocation } from 'wouter';
import type { Comparison } from '../../client/index.ts';
import { firstComparison } from '../candidates/first-comparison.ts';
import { FIRST_WISH, useCandidates } from '../candidates/use-candidates.ts';
import { useKeys } from '../layout/use-keys.ts';
import { useWords } from '../words/words.tsx';

/** Where a comparison stands in its list: back to it, to the candidates before and after, to the other marks. */
export function ComparisonPath({ comparison }: { comparison: Comparison }) {
  const { comparison: words, markName, images } = useWords();
  const [, navigate] = useLocation();
  const listAt = `/exhibits/${comparison.questioned.exhibitId}`;
  const { data } = useCandidates(comparison.questioned.exhibitId, FIRST_WISH);
  const candidates = data?.candidates ?? [];
  const at = candidates.findIndex(({ exhibitId }) => exhibitId === comparison.candidate.exhibitId);
  const here = candidates[at];
  const go = (by: number): void => {
    const next = at === -1 ? undefined : candidates[at + by];
    const id = next === undefined ? undefined : firstComparison(next);
    if (id !== undefined) navigate(`/comparisons/${id}`);
  };
  useKeys({ j: () => go(1), k: () => go(-1), b: () => navigate(listAt) });
  return (
    <nav aria-label={words.path} className="path">
      <Link href={listAt}>{words.back}</Link>
      {here !== undefined && (
        <>
          <span>{words.place(here.rank, `${here.caseReference} / ${here.exhibitReference}`)}</span>
          <ul>
            {here.marks
              .filter(({ engine }) => engine !== undefined)
              .map(({ mark, modality, engine }) => (
                <li key={`${mark}/${modality}`}>
                  <Link
                    href={`/comparisons/${engine?.comparisonId}`}
                    aria-current={engine?.comparisonId === comparison.id ? 'page' : undefined}
                  >
                    {markName(mark)} ({images.modalities[modality]})
                  </Link>
                </li>
              ))}
          </ul>
        </>
      )}
    </nav>
  );
}
