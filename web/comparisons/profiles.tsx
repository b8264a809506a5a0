import { useWords } from '../words/words.tsx';
import { frameOf, profilePath } from './profile-path.ts';

interface ProfilesProps {
  readonly pair: {
    readonly questionedLand: number;
    readonly candidateLand: number;
    readonly spacingUm: number;
    readonly questioned: readonly (number | null)[];
    readonly candidate: readonly (number | null)[];
  };
}

const WIDTH = 1000;
const HEIGHT = 240;

/** Two profiles over each other, as the comparison laid them. */
export function Profiles({ pair }: ProfilesProps) {
  const { comparison: words, number } = useWords();
  const { questioned, candidate, questionedLand, candidateLand, spacingUm } = pair;
  const frame = frameOf([questioned, candidate], WIDTH, HEIGHT);
  const length = (questioned.length - 1) * spacingUm;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.profilesOf(questionedLand, candidateLand)}
        className="profiles"
      >
        <path d={profilePath(questioned, frame)} className="questioned" />
        <path d={profilePath(candidate, frame)} className="candidate" />
      </svg>
      <figcaption>
        {words.profileLegend}{' '}
        {words.extent(number(length / 1000, 2), number(frame.highest - frame.lowest, 1))}
      </figcaption>
    </figure>
  );
}
