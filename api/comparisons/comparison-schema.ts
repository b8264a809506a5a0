import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { ComparisonView } from '../../casework/comparisons/read-comparison.ts';
import { Id, Link, Moment, Sha256 } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { BulletResult, presentBullet } from './bullet-schema.ts';
import { COMPARISON_EXAMPLE } from './comparison-example.ts';
import { ImpressionResult, presentImpression } from './impression-schema.ts';

const Side = Type.Object({
  exhibitId: Id,
  images: Type.Array(
    Type.Object({
      imageId: Id,
      land: Type.Optional(Type.Integer()),
      preparedSha256: Sha256,
    }),
  ),
});

export const ComparisonAnswer = Type.Object(
  {
    id: Id,
    searchId: Id,
    mark: Type.String(),
    modality: Type.String(),
    questioned: Side,
    candidate: Side,
    engineVersion: Type.String(),
    parametersHash: Type.String({ description: 'SHA-256 of all constants of the engine.' }),
    impression: Type.Optional(ImpressionResult),
    bullet: Type.Optional(BulletResult),
    createdAt: Moment,
    links: Type.Object({ self: Link, profiles: Type.Optional(Link) }),
  },
  {
    description: 'A comparison as it was made in a search: enough to explain it and to draw it again.',
    examples: [COMPARISON_EXAMPLE],
  },
);

/** A stored comparison as clients see it. */
export function presentComparison(comparison: ComparisonView): Static<typeof ComparisonAnswer> {
  const { id, searchId, mark, modality, engineVersion, parametersHash, createdAt } = comparison;
  const self = `/v1/comparisons/${id}`;
  return {
    id,
    searchId,
    mark,
    modality,
    questioned: presentSide(comparison.questionedExhibitId, comparison.questioned),
    candidate: presentSide(comparison.exhibitId, comparison.candidate),
    engineVersion,
    parametersHash,
    ...(comparison.kind === 'impression'
      ? { impression: presentImpression(comparison.result) }
      : { bullet: presentBullet(comparison.result) }),
    createdAt: createdAt.toISOString(),
    links: { self, ...(comparison.kind === 'bullet' ? { profiles: `${self}/profiles` } : {}) },
  };
}

function presentSide(exhibitId: string, marks: ComparisonView['questioned']): Static<typeof Side> {
  const images = marks.map(({ imageId, land, sha256 }) => ({
    imageId,
    ...given({ land }),
    preparedSha256: sha256,
  }));
  return { exhibitId, images };
}
