import { Type } from 'typebox';
import { listEmails } from '../../casework/emails/list-emails.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { deliveryQuery } from './delivery-schema.ts';
import { EMAIL_DELIVERY_EXAMPLE, EmailDeliveryAnswer, presentEmailDelivery } from './email-schema.ts';

const EmailQuery = Type.Object(deliveryQuery, { additionalProperties: false });

const EmailList = Type.Object(
  { deliveries: Type.Array(EmailDeliveryAnswer), next: Next },
  { description: 'A page of mails.', examples: [{ deliveries: [EMAIL_DELIVERY_EXAMPLE] }] },
);

export function addListEmailDeliveries(app: Api): void {
  app.get(
    '/v1/email-deliveries',
    {
      config: { action: 'emailDeliveries.list' },
      schema: {
        operationId: 'listEmailDeliveries',
        summary: 'Mails to people, the newest first: what is due, what the server took, what is dead',
        tags: ['notification'],
        querystring: EmailQuery,
        response: { 200: EmailList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const wish = { ...pageWish(request.query), ...given({ state: request.query.state }) };
      const { rows, next } = await listEmails(request.database, wish);
      return { deliveries: rows.map(presentEmailDelivery), ...given({ next }) };
    },
  );
}
