import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PENDING_JOBS_CHANNEL } from '../../../casework/jobs/enqueue-job.ts';
import { JOB_NAMES } from '../../../casework/jobs/job-names.ts';
import { relayPendingJobs } from '../../../casework/jobs/relay-pending-jobs.ts';
import { runJob } from '../../../casework/jobs/run-job.ts';
import { LEAD_CAVEAT } from '../../../casework/leads/caveat.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import { createSmtpSender } from '../../../platform/delivery/smtp-sender.ts';
import { startBackgroundLoop } from '../../../worker/background-loop.ts';
import { defineFanOutAnnouncement } from '../../../worker/fan-out-announcement.ts';
import { startDeliveries } from '../../../worker/start-deliveries.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';
import { enterPerson } from '../../support/enter-actor.ts';
import { EventStream } from '../../support/event-stream.ts';
import { LaboratoryUnderTest } from '../../support/laboratory-under-test.ts';
import { MailServer } from '../../support/mail-server.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';
import { Receiver } from '../../support/receiver.ts';

const SOON = { timeout: 60_000, interval: 50 };

describeModes('from a lead to those who are told', (mode) => {
  const api = new ApiUnderTest(mode);
  const told = new NotificationUnderTest(mode);
  api.secrets = told.secrets;
  const lab = new LaboratoryUnderTest(mode, api);
  let receiver: Receiver;
  let mailServer: MailServer;
  beforeAll(async () => {
    receiver = await Receiver.start();
    mailServer = await MailServer.start();
  });
  afterAll(() => Promise.all([receiver.close(), mailServer.close()]));

  /** What a worker does of notification, with a queue of its own. */
  const startWorker = async () => {
    const db = mode.database();
    const queue = await mode.openQueue(JOB_NAMES);
    const definition = defineFanOutAnnouncement({ db, clock: systemClock });
    await queue.work(definition.name, (id, attempt) => runJob(db, definition, id, attempt), {
      concurrency: definition.concurrency,
    });
    const relay = startBackgroundLoop('relay', 500, () => relayPendingJobs(db, queue), silentLogger);
    const unlisten = await db.listen(PENDING_JOBS_CHANNEL, relay.wake);
    const smtp = createSmtpSender(mailServer.url, 'breechlink@lab.example');
    const deliveries = await startDeliveries(told.parts({ clock: systemClock, smtp }));
    return async () => {
      await unlisten();
      await relay.close();
      await deliveries.close();
      await queue.close();
    };
  };

  test('a lead arrives at once in the inbox, by mail and over the webhook; after a restart too', async () => {
    const agencyId = await api.makeAgency();
    const reviewer = await lab.person('examiner');
    const person = { name: 'Ines', role: 'investigator', agencies: [agencyId] } as const;
    const { token, actorId } = await enterPerson(mode.database(), person);
    const wish = { agencyId, url: receiver.url, eventTypes: ['lead.created'] } as const;
    const { secret } = await told.endpoint(wish);
    const authorization = `Bearer ${token}`;
    const stream = new EventStream(await api.fetch('/v1/inbox/events', { headers: { authorization } }));
    const newLead = async () =>
      lab.lead(reviewer, await lab.item({ agencyId }), await lab.item({ agencyId }));

    const stop = await startWorker();
    const lead = await newLead();
    expect(await stream.next()).toMatchObject({
      data: { type: 'lead.created', caveat: LEAD_CAVEAT, links: { subject: lead } },
    });
    await vi.waitUntil(() => receiver.received.length === 1 && mailServer.mails.length === 1, SOON);
    const [received] = receiver.received;
    if (received === undefined) throw new Error('Nothing was received.');
    expect(new Webhook(secret).verify(received.body, received.headers)).toMatchObject({
      type: 'lead.created',
      data: { caveat: LEAD_CAVEAT, links: { subject: expect.stringContaining(lead) } },
    });
    expect(mailServer.mails).toMatchObject([{ to: [`${actorId}@example.org`] }]);

    await stop();
    await newLead();
    expect(receiver.received).toHaveLength(1);
    const stopAgain = await startWorker();
    expect(await stream.next()).toMatchObject({ data: { type: 'lead.created' } });
    await vi.waitUntil(() => receiver.received.length === 2 && mailServer.mails.length === 2, SOON);
    await stopAgain();
    await stream.close();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
  });
});
