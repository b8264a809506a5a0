import { chooseAgency } from '../../casework/agencies/choose-agency.ts';
import { setPolicy } from '../../casework/notifications/set-policy.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { AgencyParams } from '../schemas/common.ts';
import { PolicyAnswer, PolicyBody, presentPolicy } from './policy-schema.ts';

export function addSetPolicy(app: Api, { clock, config }: ApiParts): void {
  app.put(
    '/v1/agencies/:agencyId/notification-policy',
    {
      config: { action: 'notificationPolicies.set' },
      schema: {
        operationId: 'setNotificationPolicy',
        summary: 'Say who in an agency hears of what, and when a lead is escalated',
        description:
          'It takes the place of all that held; the earlier versions are kept. Where rules reach nobody, administrators are told in their place. What an agency takes out of its rules, nobody hears of; escalations of leads cannot be taken out.',
        tags: ['notification'],
        params: AgencyParams,
        body: PolicyBody,
        response: {
          200: PolicyAnswer,
          ...problemResponses('agency-not-found', 'agency-not-covered', 'person-not-in-agency'),
        },
      },
    },
    async (request) =>
      request.database.transaction(async (tx) => {
        const agencyId = await chooseAgency(tx, request.params.agencyId);
        const set = await setPolicy(tx, originOf(request), agencyId, request.body, clock.now());
        return presentPolicy(set, config.mail !== undefined);
      }),
  );
}
