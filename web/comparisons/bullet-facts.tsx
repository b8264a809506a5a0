import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Comparison } from '../../client/index.ts';
import { Choice } from '../layout/choice.tsx';
import { Trouble } from '../layout/trouble.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.tsx';
import { LaidScans } from './laid-scans.tsx';
import { Profiles } from './profiles.tsx';

interface BulletFactsProps {
  readonly comparison: Comparison;
  readonly bullet: NonNullable<Comparison['bullet']>;
}

/** The lands of the best phase: their profiles over each other, and their scans under the microscope. */
export function BulletFacts({ comparison, bullet }: BulletFactsProps) {
  const { comparison: words, number } = useWords();
  const { client } = useSession();
  const [chosen, setChosen] = useState('0');
  const { data, error } = useQuery({
    queryKey: ['comparisons', comparison.id, 'profiles'],
    queryFn: ({ signal }) =>
      client.get('/v1/comparisons/{comparisonId}/profiles', {
        path: { comparisonId: comparison.id },
        signal,
      }),
    staleTime: Infinity,
  });
  if (error !== null) return <Trouble of={error} />;
  const pairs = data?.pairs ?? [];
  const pair = pairs[Number(chosen)];
  const imageOf = ({ images }: Comparison['questioned'], land: number | undefined): string | undefined =>
    images.find((image) => image.land === land)?.imageId;
  const ours = imageOf(comparison.questioned, pair?.questionedLand);
  const theirs = imageOf(comparison.candidate, pair?.candidateLand);
  return (
    <>
      <p>{words.phase(number(bullet.best.score, 1), bullet.best.pairs)}</p>
      <Choice
        label={words.landPair}
        value={chosen}
        values={pairs.map((_, i) => String(i))}
        names={Object.fromEntries(
          pairs.map(({ questionedLand, candidateLand }, i) => [
            i,
            words.lands(questionedLand, candidateLand),
          ]),
        )}
        onChange={setChosen}
      />
      {pair !== undefined && <Profiles pair={pair} />}
      {ours !== undefined && theirs !== undefined && (
        <LaidScans
          key={`${ours}/${theirs}`}
          questionedImageId={ours}
          candidateImageId={theirs}
          found={undefined}
          cells={[]}
        />
      )}
    </>
  );
}
