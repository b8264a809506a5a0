import { chooseAgency } from '../../casework/agencies/choose-agency.ts';
import { readPolicy } from '../../casework/notifications/read-policy.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AgencyParams } from '../schemas/common.ts';
import { PolicyAnswer, presentPolicy } from './policy-schema.ts';

export function addReadPolicy(app: Api, { config }: ApiParts): void {
  app.get(
    '/v1/agencies/:agencyId/notification-policy',
    {
      config: { action: 'notificationPolicies.read' },
      schema: {
        operationId: 'readNotificationPolicy',
        summary: 'Who in an agency hears of what, and when a lead is escalated',
        tags: ['notification'],
        params: AgencyParams,
        response: { 200: PolicyAnswer, ...problemResponses('agency-not-found', 'agency-not-covered') },
      },
    },
    async (request) =>
      request.database.transaction(async (tx) => {
        const agencyId = await chooseAgency(tx, request.params.agencyId);
        return presentPolicy(await readPolicy(tx, agencyId), config.mail !== undefined);
      }),
  );
}
