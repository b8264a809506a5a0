import { Type } from 'typebox';
import { layLands } from '../../casework/comparisons/lay-lands.ts';
import type { LaidLands } from '../../casework/comparisons/lay-lands.ts';
import { readComparison } from '../../casework/comparisons/read-comparison.ts';
import type { Api, ApiParts } from '../parts.ts';
import { Problem } from '../problems/problem.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ComparisonParams } from '../schemas/common.ts';

const Heights = Type.Array(Type.Union([Type.Number(), Type.Null()]), {
  description: 'µm; null where nothing was measured.',
});

const ProfilesAnswer = Type.Object(
  {
    pairs: Type.Array(
      Type.Object({
        questionedLand: Type.Integer(),
        candidateLand: Type.Integer(),
        startUm: Type.Number({ description: 'Place of the first point on the common axis.' }),
        spacingUm: Type.Number({ description: 'Distance between points.' }),
        questioned: Heights,
        candidate: Heights,
      }),
    ),
  },
  {
    description: 'The lands of the best phase, their profiles over each other.',
    examples: [
      {
        pairs: [
          {
            questionedLand: 1,
            candidateLand: 4,
            startUm: -812,
            spacingUm: 4,
            questioned: [0.12, 0.31, null],
            candidate: [0.1, 0.35, 0.4],
          },
        ],
      },
    ],
  },
);

export function addReadProfiles(app: Api, { blobs }: ApiParts): void {
  app.get(
    '/v1/comparisons/:comparisonId/profiles',
    {
      config: { action: 'comparisons.read' },
      schema: {
        operationId: 'readComparisonProfiles',
        summary: 'The aligned profiles of two bullets',
        description: 'Drawn again from the stored profiles, as the comparison laid them over each other.',
        tags: ['candidates'],
        params: ComparisonParams,
        response: {
          200: ProfilesAnswer,
          ...problemResponses('comparison-not-found', 'review-masked', 'no-profiles'),
        },
      },
    },
    async (request) => {
      const comparison = await readComparison(request.database, request.params.comparisonId);
      if (comparison.kind !== 'bullet') {
        throw new Problem('no-profiles', 'This comparison is of impressions; its cells say what was found.');
      }
      return { pairs: (await layLands(blobs, comparison)).map(presentPair) };
    },
  );
}

function presentPair({ questionedLand, candidateLand, laid }: LaidLands) {
  const { startUm, spacingUm, a, b } = laid;
  return {
    questionedLand,
    candidateLand,
    startUm,
    spacingUm,
    questioned: presentHeights(a),
    candidate: presentHeights(b),
  };
}

/** To a nanometre. */
function presentHeights({ values, valid }: LaidLands['laid']['a']): (number | null)[] {
  return Array.from(values, (value, i) => (valid[i] === 1 ? Math.round(value * 1000) / 1000 : null));
}
