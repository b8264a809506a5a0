import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeModes } from '../support/describe-modes.ts';
import { MailServer } from '../support/mail-server.ts';
import { Receiver } from '../support/receiver.ts';
import { simulatedScan } from '../support/specimen-files.ts';
import { Caller } from './caller.ts';
import { startProcess } from './running-service.ts';
import type { RunningService } from './running-service.ts';

const TOKEN = 'casework-story-token-0123456789';
const PASSWORD = 'four words of my own';
const UNTIL_DONE = { timeout: 90_000, interval: 100 };
const CAVEAT = /^Investigative lead only; not confirmed/;

/** The unit's work from the first upload to the outcome, with nothing but HTTP, a receiver and a mailbox. */
describeModes('a lead between two agencies', (mode) => {
  let [dataDir, url] = ['', ''];
  let service: RunningService;
  let receiver: Receiver;
  let mailbox: MailServer;
  let administrator: Caller;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'breechlink-story-'));
    [receiver, mailbox] = [await Receiver.start(), await MailServer.start()];
    service = startProcess({
      DATA_DIR: dataDir,
      BOOTSTRAP_TOKEN: TOKEN,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'breechlink@centre.example',
      PUBLIC_URL: 'https://breechlink.centre.example',
      WEBHOOK_ALLOWED_PRIVATE_NETWORKS: '127.0.0.1/32',
      ...servers(),
    });
    url = await service.url;
    administrator = new Caller(url, TOKEN);
  });
  afterAll(async () => {
    await service.end('SIGTERM');
    await Promise.all([receiver.close(), mailbox.close()]);
    await rm(dataDir, { recursive: true });
  });

  function servers(): Record<string, string> {
    if (mode.name === 'embedded') return {};
    const { databaseUrl, redisUrl } = mode.urls();
    // A process names its queue as every other does, so it has a Redis database of its own.
    return { DATABASE_URL: databaseUrl, REDIS_URL: new URL('/14', redisUrl).href };
  }

  /** Somebody who was invited and has signed in; without an agency, for both. */
  async function joined(role: string, agencyIds: readonly (string | null)[]): Promise<Caller> {
    const email = `${role}.${String(agencyIds[0]).slice(0, 4)}@centre.example`;
    const assignments = agencyIds.map((agencyId) => ({ role, agencyId }));
    const id = await administrator.make('/v1/people', { name: `The ${role}`, email, assignments });
    const { code } = await administrator.done('POST', `/v1/people/${id}/invitations`);
    const nobody = new Caller(url, '');
    await nobody.done('POST', '/v1/invitations/acceptance', { code, password: PASSWORD });
    const wish = { email, password: PASSWORD, secretIn: 'answer' };
    const { secret } = await nobody.done('POST', '/v1/sessions', wish);
    return new Caller(url, String(secret));
  }

  /** An exhibit with one scan that has been processed. */
  async function enter(by: Caller, reference: string, firing: number): Promise<string> {
    const caseId = await by.make('/v1/cases', { reference });
    const wish = { reference: 'E-1', kind: 'cartridge_case', origin: 'evidence' };
    const exhibitId = await by.make(`/v1/cases/${caseId}/exhibits`, wish);
    const form = new FormData();
    form.set('mark', 'breech_face');
    form.set('file', new Blob([Uint8Array.from(simulatedScan(1, firing))]), 'scan.x3p');
    const imageId = await by.make(`/v1/exhibits/${exhibitId}/images`, form);
    await vi.waitFor(
      async () =>
        expect(await by.get(`/v1/images/${imageId}`)).toMatchObject({ state: 'ready', searchable: true }),
      UNTIL_DONE,
    );
    return exhibitId;
  }

  const opinion = {
    conclusion: 'identification',
    method: 'physical_comparison_microscope',
    basis: 'Arched breech faces; nine striae agree at 10 h and a step at 4 h.',
    marks: ['breech_face'],
    instrument: 'Comparison microscope 2',
  };

  it('goes from two uploads to a verified hit, and each side learns of it at once', async () => {
    const harbour = await administrator.make('/v1/agencies', {
      code: 'HARBOUR',
      name: 'Harbour police',
      kind: 'police',
    });
    const hills = await administrator.make('/v1/agencies', {
      code: 'HILLS',
      name: 'Hills police',
      kind: 'police',
    });
    const technician = await joined('technician', [harbour]);
    const colleague = await joined('technician', [hills]);
    const examiner = await joined('examiner', [harbour, hills]);
    const verifier = await joined('verifier', [hills, harbour]);
    const investigator = await joined('investigator', [hills]);
    const { secret } = await administrator.done('POST', '/v1/webhook-endpoints', {
      agencyId: hills,
      url: receiver.url,
      eventTypes: ['lead.created', 'hit.confirmed'],
    });
    const told = (type: string) =>
      vi.waitFor(() => {
        const bodies = receiver.received.map(({ headers, body }) =>
          new Webhook(String(secret)).verify(body, headers),
        );
        const found = bodies.find(
          (body) => typeof body === 'object' && body !== null && 'type' in body && body.type === type,
        );
        expect(found).toBeDefined();
        return found;
      }, UNTIL_DONE);

    // Both sides enter what they have.
    const there = await enter(colleague, 'K-7', 1);
    const here = await enter(technician, 'K-1', 2);

    // A technician of one side sees that there is a candidate elsewhere, and no more; the examiner covers both.
    const list = await technician.get(`/v1/exhibits/${here}/candidates?wait=20`);
    expect(list).toMatchObject({ candidates: [], withheld: 1 });
    const whole = await examiner.get(`/v1/exhibits/${here}/candidates?wait=20`);
    expect(whole).toMatchObject({
      withheld: 0,
      candidates: [{ exhibitId: there, rank: 1 }],
    });
    expect((await investigator.ask('GET', `/v1/exhibits/${there}/candidates`)).status).toBe(403);

    // Review, and a lead.
    const search = whole.search;
    const searchId = typeof search === 'object' && search !== null && 'id' in search ? search.id : undefined;
    const reviewId = await examiner.make('/v1/reviews', {
      questionedExhibitId: here,
      candidateExhibitId: there,
      searchId,
    });
    await examiner.done('POST', `/v1/reviews/${reviewId}/take`);
    expect((await technician.ask('POST', '/v1/leads', { reviewId })).status).toBe(404);
    const lead = await examiner.done('POST', '/v1/leads', { reviewId });
    expect(lead).toMatchObject({ state: 'unconfirmed', caveat: expect.stringMatching(CAVEAT) });
    const address = `/v1/leads/${String(lead.id)}`;

    // The other side learns of it: over its webhook, by mail and in the inbox.
    await told('lead.created');
    await vi.waitFor(
      () =>
        expect(mailbox.mails.map(({ to }) => to[0])).toContain(
          `investigator.${hills.slice(0, 4)}@centre.example`,
        ),
      UNTIL_DONE,
    );
    const mail = mailbox.mails.find(({ to }) => to[0]?.startsWith('investigator.'));
    expect(mail?.source).toContain(String(lead.reference));
    expect(mail?.source.replaceAll(/=?\r\n/g, ' ')).toContain('Investigative lead only');
    expect(mail?.source).not.toContain('K-1');
    const inbox = await investigator.get('/v1/inbox');
    expect(inbox).toMatchObject({ unread: 1, items: [{ type: 'lead.created', reference: lead.reference }] });

    // It is taken in hands, then examined and verified by somebody who cannot see the first opinion.
    await investigator.done('POST', `${address}/acknowledgement`, {});
    await examiner.done('POST', `${address}/confirmation-request`);
    expect((await verifier.ask('POST', `${address}/verifications`, opinion)).status).toBe(409);
    await examiner.done('POST', `${address}/conclusions`, opinion);
    expect(JSON.stringify(await verifier.get(address))).not.toContain('nine striae');
    expect((await examiner.ask('POST', `${address}/verifications`, opinion)).status).toBe(403);
    const hit = await verifier.done('POST', `${address}/verifications`, opinion);
    expect(hit).toMatchObject({ state: 'hit', result: 'identification' });
    await told('hit.confirmed');
    expect(await investigator.get('/v1/hits')).toMatchObject({ hits: [{ counted: true }] });

    // What came of it is recorded, and the candidate is marked as linked from now on.
    await investigator.done('POST', `${address}/outcome`, { outcome: 'investigation_opened' });
    expect(JSON.stringify(await examiner.get(address))).toContain('investigation_opened');
    expect(await examiner.get(`/v1/exhibits/${here}/candidates?wait=20`)).toMatchObject({
      candidates: [{ exhibitId: there, relation: 'linked' }],
    });
  });
});
