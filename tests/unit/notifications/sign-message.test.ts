import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { signMessage } from '../../../casework/webhooks/sign-message.ts';
import { makeWebhookSecret } from '../../../casework/webhooks/webhook-secret.ts';

const message = { id: 'msg_1', body: '{"type":"lead.created","data":{"place":"Hafenstraße"}}' };

it("is signed as the standard's own library wants it, with the current secret and the one before", () => {
  const [current, former, other] = [makeWebhookSecret(), makeWebhookSecret(), makeWebhookSecret()];
  const headers = signMessage(message, [current, former], new Date());
  for (const secret of [current, former]) {
    expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
  }
  expect(() => new Webhook(other).verify(message.body, headers)).toThrow('No matching signature');
  expect(() => new Webhook(current).verify(message.body.replace('lead', 'hit'), headers)).toThrow();
  expect(() => new Webhook(current).verify(message.body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
});

it('gives the signature of the example in the specification', () => {
  // standard-webhooks/spec 1.0.0, "Signature scheme".
  const body = '{"test": 2432232314}';
  const headers = signMessage(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    new Date(1614265330 * 1000),
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});
