import { resendEmail } from '../../casework/emails/resend-email.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { DeliveryParams, IdempotencyHeaders } from '../schemas/common.ts';
import { EmailDeliveryAnswer, presentEmailDelivery } from './email-schema.ts';

export function addResendEmail(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/email-deliveries/:deliveryId/resend',
    {
      config: { action: 'emailDeliveries.resend' },
      schema: {
        operationId: 'resendEmail',
        summary: 'Send a mail again, whatever became of it',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: DeliveryParams,
        response: {
          202: EmailDeliveryAnswer,
          ...problemResponses('email-delivery-not-found', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { deliveryId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: presentEmailDelivery(await resendEmail(tx, originOf(request), deliveryId, clock.now())),
      }));
      return reply.code(202).send(body);
    },
  );
}
