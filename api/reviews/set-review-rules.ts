import { Type } from 'typebox';
import { setReviewRules } from '../../casework/reviews/set-review-rules.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AgencyParams } from '../schemas/common.ts';

const Rules = Type.Object(
  {
    masked: Type.Boolean({
      description:
        'Whether reviewers of the exhibits of this agency record the marks before they see how the system scored them.',
    }),
  },
  { additionalProperties: false, description: 'The rules.', examples: [{ masked: true }] },
);

export function addSetReviewRules(app: Api): void {
  app.put(
    '/v1/agencies/:agencyId/review-rules',
    {
      config: { action: 'agencies.set_review_rules' },
      schema: {
        operationId: 'setReviewRules',
        summary: 'How the exhibits of an agency are reviewed, from now on',
        tags: ['reviews'],
        params: AgencyParams,
        body: Rules,
        response: { 200: Rules, ...problemResponses('agency-not-covered', 'agency-not-found') },
      },
    },
    async (request) => {
      const { agencyId } = request.params;
      await request.database.transaction((tx) =>
        setReviewRules(tx, originOf(request), agencyId, request.body),
      );
      return request.body;
    },
  );
}
