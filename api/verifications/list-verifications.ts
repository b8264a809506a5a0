import { Type } from 'typebox';
import { listVerifications } from '../../casework/verification/list-verifications.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { presentVerification, VERIFICATION_EXAMPLE, VerificationAnswer } from './verification-schema.ts';

const VerificationList = Type.Object(
  { verifications: Type.Array(VerificationAnswer), next: Next },
  { description: 'A page of verifications.', examples: [{ verifications: [VERIFICATION_EXAMPLE] }] },
);

export function addListVerifications(app: Api): void {
  app.get(
    '/v1/search-verifications',
    {
      config: { action: 'searches.verifications' },
      schema: {
        operationId: 'listSearchVerifications',
        summary: 'What the nightly verification of the search found, the newest first',
        description:
          'Each night known links and canaries are searched for, and the result is put beside the fully exact answer. Somebody missing is an alarm: see docs/operations.md.',
        tags: ['searches'],
        querystring: PageQuery,
        response: { 200: VerificationList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listVerifications(request.database, pageWish(request.query));
      return { verifications: rows.map(presentVerification), ...given({ next }) };
    },
  );
}
