import { KeyHelp } from '../layout/key-help.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useTitle } from '../layout/use-title.ts';
import { useWords } from '../words/words.tsx';
import { BulletFacts } from './bullet-facts.tsx';
import { ComparisonPath } from './comparison-path.tsx';
import { ImpressionFacts } from './impression-facts.tsx';
import { LaidScans } from './laid-scans.tsx';
import { useComparison } from './use-comparison.ts';

/** Why a candidate stands where it stands, by one mark, to be looked at. */
export function ComparisonPage({ comparisonId }: { comparisonId: string }) {
  const { comparison: words, microscope, markName, notice, layout } = useWords();
  const { data: comparison, error } = useComparison(comparisonId);
  useTitle(words.title(comparison === undefined ? '' : markName(comparison.mark)));
  if (error !== null) return <Trouble of={error} />;
  if (comparison === undefined) return <p role="status">{layout.loading}</p>;
  const { impression, bullet, questioned, candidate } = comparison;
  const [ours] = questioned.images;
  const [theirs] = candidate.images;
  return (
    <>
      <h1>{words.title(markName(comparison.mark))}</h1>
      <ComparisonPath comparison={comparison} />
      <p className="notice">{notice}</p>
      {impression !== undefined && ours !== undefined && theirs !== undefined && (
        <LaidScans
          key={comparisonId}
          questionedImageId={ours.imageId}
          candidateImageId={theirs.imageId}
          found={impression.transform}
          cells={impression.cells}
        />
      )}
      {bullet !== undefined && <BulletFacts key={comparisonId} comparison={comparison} bullet={bullet} />}
      <KeyHelp keys={microscope.keys} />
      {impression !== undefined && <ImpressionFacts impression={impression} />}
      <p>
        <small>{words.made(comparison.engineVersion, comparison.createdAt.slice(0, 10))}</small>
      </p>
    </>
  );
}
