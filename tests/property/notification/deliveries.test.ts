import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDue } from '../../../casework/deliveries/claim.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterAgency } from '../../support/enter-actor.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';
import { answer, cut, garbage, Receiver } from '../../support/receiver.ts';
import type { Reaction } from '../../support/receiver.ts';

const REACTIONS = {
  taken: answer(200),
  failing: answer(500),
  busy: answer(429),
  moved: answer(308, '', ['location: http://127.0.0.1:1/']),
  cut,
  garbage,
  // The receiver has it, and the answer is lost: what makes "exactly once" impossible.
  'taken, answer lost': cut,
} satisfies Record<string, Reaction>;

type Mood = keyof typeof REACTIONS;

const mood = fc.constantFrom<Mood>(
  'taken',
  'failing',
  'busy',
  'moved',
  'cut',
  'garbage',
  'taken, answer lost',
);

const step = fc.oneof(
  fc.record({ kind: fc.constant('tell' as const) }),
  fc.record({ kind: fc.constant('deliver' as const), mood }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 2000 }) }),
  // A process that takes messages up and dies.
  fc.record({ kind: fc.constant('die' as const) }),
);

describeModes('deliveries', (mode) => {
  const told = new NotificationUnderTest(mode);
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());

  test('whatever happens, each message arrives under its one id, or is dead and shows', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), mood, async (steps, lastMood) => {
        run += 1;
        const agencyId = await enterAgency(told.db, `P${mode.name.toUpperCase()}${run}`);
        const { endpoint } = await told.endpoint({
          agencyId,
          url: receiver.url,
          eventTypes: ['lead.created'],
        });
        const ids = [await told.tell('lead.created', [agencyId])];
        const taken = new Set<string>();
        let now: Mood = lastMood;
        receiver.reaction = (socket, received) => {
          if (now === 'taken') taken.add(received.headers['webhook-id'] ?? '');
          REACTIONS[now](socket, received);
        };
        for (const taking of steps) {
          if (taking.kind === 'tell') ids.push(await told.tell('lead.created', [agencyId]));
          if (taking.kind === 'pass') told.clock.pass({ minutes: taking.minutes });
          if (taking.kind === 'die')
            await claimDue(told.db, 'webhook_deliveries', told.clock.now(), endpoint.id);
          if (taking.kind === 'deliver') {
            now = taking.mood;
            await told.deliver();
          }
        }
        now = lastMood;
        for (let day = 0; day < 12; day++) {
          told.clock.pass({ hours: 25 });
          await told.deliver();
        }

        const deliveries = await told.deliveries(endpoint.id);
        expect(deliveries.map(({ announcementId }) => announcementId).toReversed()).toEqual(ids);
        for (const { announcementId, state, lastReason, attempts } of deliveries) {
          expect(state).toBe(taken.has(announcementId) ? 'delivered' : 'dead');
          if (state === 'dead') expect([lastReason, attempts]).toEqual([expect.any(String), 10]);
        }
        const seen = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
        expect(seen).toEqual(new Set(ids));
        receiver.received.length = 0;
      }),
      { numRuns: 20 },
    );
  });
});
