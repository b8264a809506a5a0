import { Type } from 'typebox';
import { readPreferences, setPreferences } from '../../casework/notifications/preferences.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';

const email = Type.Boolean({
  description: 'Whether you get mails, where the rules of an agency foresee them. The inbox has everything.',
});

const examples = [{ email: false }];
const PreferencesBody = Type.Object({ email }, { additionalProperties: false, examples });
const PreferencesAnswer = Type.Object({ email }, { description: 'What you want.', examples });

export function addReadPreferences(app: Api): void {
  app.get(
    '/v1/me/notification-preferences',
    {
      config: { action: 'notificationPreferences.read' },
      schema: {
        operationId: 'readNotificationPreferences',
        summary: 'How you want to be told',
        tags: ['notification'],
        response: { 200: PreferencesAnswer, ...problemResponses() },
      },
    },
    async (request) => readPreferences(request.database, originOf(request).actorId),
  );
}

export function addSetPreferences(app: Api, { clock }: ApiParts): void {
  app.put(
    '/v1/me/notification-preferences',
    {
      config: { action: 'notificationPreferences.set' },
      schema: {
        operationId: 'setNotificationPreferences',
        summary: 'Say how you want to be told',
        tags: ['notification'],
        body: PreferencesBody,
        response: { 200: PreferencesAnswer, ...problemResponses('person-required') },
      },
    },
    async (request) =>
      request.database.transaction((tx) => setPreferences(tx, originOf(request), request.body, clock.now())),
  );
}
