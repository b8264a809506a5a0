import { readComparison } from '../../casework/comparisons/read-comparison.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ComparisonParams } from '../schemas/common.ts';
import { ComparisonAnswer, presentComparison } from './comparison-schema.ts';

export function addReadComparison(app: Api): void {
  app.get(
    '/v1/comparisons/:comparisonId',
    {
      config: { action: 'comparisons.read' },
      schema: {
        operationId: 'readComparison',
        summary: 'Why a candidate stands where it stands, by one mark',
        description:
          'The congruent cells of two impressions, or the phases and lands of two bullets, as the engine found them in the search. Nothing is computed anew.',
        tags: ['candidates'],
        params: ComparisonParams,
        response: { 200: ComparisonAnswer, ...problemResponses('comparison-not-found', 'review-masked') },
      },
    },
    async (request) => presentComparison(await readComparison(request.database, request.params.comparisonId)),
  );
}
