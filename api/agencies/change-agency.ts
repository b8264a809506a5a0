import { changeAgency } from '../../casework/agencies/change-agency.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AgencyParams } from '../schemas/common.ts';
import { AgencyAnswer, AgencyChangeBody, presentAgency } from './agency-schema.ts';

export function addChangeAgency(app: Api): void {
  app.patch(
    '/v1/agencies/:agencyId',
    {
      config: { action: 'agencies.change' },
      schema: {
        operationId: 'changeAgency',
        summary: 'Rename an agency, or require a second factor in it',
        description:
          'A second factor that is required takes effect at once, in open sessions too: who has none yet enrols one before anything else. API tokens are not people and need none.',
        tags: ['agencies'],
        params: AgencyParams,
        body: AgencyChangeBody,
        response: { 200: AgencyAnswer, ...problemResponses('agency-not-found', 'agency-not-covered') },
      },
    },
    async (request) => {
      const { agencyId } = request.params;
      const changed = request.database.transaction((tx) =>
        changeAgency(tx, originOf(request), agencyId, request.body),
      );
      return presentAgency(await changed);
    },
  );
}
