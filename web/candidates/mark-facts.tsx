import { Link } from 'wouter';
import type { Candidate } from '../../client/index.ts';
import { useComparison } from '../comparisons/use-comparison.ts';
import { Thumbnail } from '../images/thumbnail.tsx';
import { useWords } from '../words/words.tsx';

type Mark = Candidate['marks'][number];

/** What one mark says of a candidate: both pictures at one scale, the candidate's turned as the engine laid it. */
export function MarkFacts({ mark }: { mark: Mark }) {
  const { candidates: words, markName, images } = useWords();
  const { engine, imageId, candidateImageId, rank, modality, score } = mark;
  const { data: comparison } = useComparison(engine?.comparisonId);
  const turned = comparison?.impression?.transform.angleDegrees ?? 0;
  const name = markName(mark.mark);
  return (
    <li>
      <div className="pair">
        <Thumbnail imageId={imageId} alt={words.questioned(name)} />
        <Thumbnail imageId={candidateImageId} turnedDegrees={-turned} alt={words.candidate(name)} />
      </div>
      <p>
        {engine === undefined ? name : <Link href={`/comparisons/${engine.comparisonId}`}>{name}</Link>}{' '}
        <small>{images.modalities[modality]}</small>
      </p>
      <p>
        {engine === undefined ? words.bySignature(rank, score) : words.byEngine(engine.rank, engine.score)}
        {engine?.impression !== undefined &&
          ` · ${words.cells(engine.impression.congruentCells, engine.impression.usableCells)}`}
        {engine?.bullet !== undefined && ` · ${words.lands(engine.bullet.landPairs)}`}
      </p>
    </li>
  );
}
