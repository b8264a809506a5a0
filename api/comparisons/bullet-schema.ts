import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { BulletComparison } from '../../engine/striation/compare-bullets.ts';
import { given } from '../schemas/given.ts';

const Phase = Type.Object({
  phase: Type.Integer({
    description: 'Land i of the questioned bullet lies over land i + phase of the candidate.',
  }),
  reversed: Type.Boolean({ description: 'The candidate’s scans stand upside down.' }),
  backwards: Type.Boolean({ description: 'The candidate’s lands are counted the other way around.' }),
  score: Type.Number({ description: 'Sequence average: mean score of the land pairs in this phase.' }),
  pairs: Type.Integer({ description: 'Land pairs that it is the mean of.' }),
});

const LandPair = Type.Object({
  questionedLand: Type.Integer(),
  candidateLand: Type.Integer(),
  notComparable: Type.Optional(Type.Object({ because: Type.String(), detail: Type.String() })),
  comparison: Type.Optional(
    Type.Object({
      score: Type.Number({
        description: 'Standard errors above unrelated profiles; these reach some 3 to 5.',
      }),
      correlation: Type.Number(),
      lagUm: Type.Number(),
      stretch: Type.Number(),
      reversed: Type.Boolean(),
      overlapUm: Type.Number(),
      distanceUm: Type.Number({ description: 'Root mean square difference of the heights.' }),
      matchingStriae: Type.Integer(),
      mismatchingStriae: Type.Integer(),
      consecutiveMatchingStriae: Type.Integer(),
    }),
  ),
});

/** What the engine found of two bullets. */
export const BulletResult = Type.Object({
  lands: Type.Integer({ description: 'Lands that one turn of the phase goes through.' }),
  score: Type.Number({ description: 'Of the best phase.' }),
  best: Phase,
  lead: Type.Optional(Type.Number({ description: 'Of the best phase over the next one.' })),
  phases: Type.Array(Phase, { description: 'Best first.' }),
  landPairs: Type.Array(LandPair),
});

/** A comparison of bullets as clients see it. */
export function presentBullet(bullet: BulletComparison): Static<typeof BulletResult> {
  const { lands, score, best, lead, phases, landPairs } = bullet;
  return {
    lands,
    score,
    best,
    ...given({ lead }),
    phases: [...phases],
    landPairs: landPairs.map(({ a, b, comparison }) => ({
      questionedLand: a,
      candidateLand: b,
      ...('because' in comparison
        ? { notComparable: { because: comparison.because, detail: comparison.detail } }
        : { comparison }),
    })),
  };
}
