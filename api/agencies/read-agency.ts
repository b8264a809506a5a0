import { readAgency } from '../../casework/agencies/read-agency.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AgencyParams } from '../schemas/common.ts';
import { AgencyAnswer, presentAgency } from './agency-schema.ts';

export function addReadAgency(app: Api): void {
  app.get(
    '/v1/agencies/:agencyId',
    {
      config: { action: 'agencies.read' },
      schema: {
        operationId: 'readAgency',
        summary: 'Read an agency',
        tags: ['agencies'],
        params: AgencyParams,
        response: { 200: AgencyAnswer, ...problemResponses('agency-not-found') },
      },
    },
    async (request) => presentAgency(await readAgency(request.database, request.params.agencyId)),
  );
}
