import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listEmails } from '../../../casework/emails/list-emails.ts';
import { resendEmail } from '../../../casework/emails/resend-email.ts';
import { LEAD_CAVEAT } from '../../../casework/leads/caveat.ts';
import { setPreferences } from '../../../casework/notifications/preferences.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import { createSmtpSender } from '../../../platform/delivery/smtp-sender.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterAgency, enterPerson } from '../../support/enter-actor.ts';
import { MailServer } from '../../support/mail-server.ts';
import { NotificationUnderTest, PUBLIC_URL } from '../../support/notification-under-test.ts';

describeModes('mails', (mode) => {
  const told = new NotificationUnderTest(mode);
  let server: MailServer;
  let agencyId = '';
  let port = 0;
  beforeAll(async () => {
    server = await MailServer.start();
    ({ port } = server);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.mails.length = 0;
    server.refuseRecipient = () => undefined;
    agencyId = await enterAgency(told.db, `M${randomUUID().slice(0, 8).toUpperCase()}`);
  });

  const smtp = () => createSmtpSender(`smtp://127.0.0.1:${port}`, 'Breechlink <breechlink@lab.example>');
  const deliver = () => told.deliver({ smtp: smtp() });
  const person = async (role: Role, agencies = [agencyId]) => {
    const { actorId } = await enterPerson(told.db, { name: role, role, agencies });
    return { id: actorId, address: `${actorId}@example.org` };
  };
  /** Mails of the agency, the newest first. */
  const mails = async () => {
    const { rows } = await listEmails(told.db, { limit: 200 });
    const { rows: people } = await told.db.query<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM email_deliveries WHERE $1 = ANY (agencies)`,
      [agencyId],
    );
    return rows.filter(({ personId }) => people.some(({ id }) => id === personId));
  };
  const addresses = () => server.mails.flatMap(({ to }) => to).toSorted();

  test('a lead is told to the investigators of its agencies, once each, without evidence', async () => {
    const other = await enterAgency(told.db, `N${randomUUID().slice(0, 8).toUpperCase()}`);
    const [ines, omar] = [await person('investigator'), await person('investigator', [agencyId, other])];
    const [eva, far] = [await person('examiner'), await person('investigator', [other])];
    const subjectId = randomUUID();
    const detail = {
      reference: 'L-2026-000042',
      caveat: LEAD_CAVEAT,
      text: 'bullet E-7 of case 2026-0417 (Harbour)',
    };
    await told.tell('lead.created', [agencyId, other], { subjectId, detail });
    await deliver();

    expect(addresses()).toEqual([ines.address, omar.address, far.address].toSorted());
    expect(await told.inboxOf(omar.id)).toEqual(['lead.created']);
    expect(await told.inboxOf(eva.id)).toEqual([]);
    const source = server.mails[0]?.source.replaceAll('=\r\n', '') ?? '';
    expect(source).toContain('Subject: Investigative lead L-2026-000042');
    expect(source).toContain('From: Breechlink <breechlink@lab.example>');
    expect(source).toMatch(/Message-ID: <[0-9a-f-]{36}@breechlink\.example>/);
    expect(source.replaceAll(/\s+/g, ' ')).toContain(LEAD_CAVEAT);
    expect(source).toContain(`${PUBLIC_URL}/v1/leads/${subjectId}`);
    expect(source).not.toMatch(/2026-0417|E-7|Harbour/);
    await deliver();
    expect(server.mails).toHaveLength(3);
  });

  test('whoever wants no mails gets none, and has everything in the inbox', async () => {
    const ines = await person('investigator');
    const origin = { actorId: ines.id, requestId: null };
    await told.db.transaction((tx) => setPreferences(tx, origin, { email: false }, told.clock.now()));
    await told.tell('hit.confirmed', [agencyId]);
    await deliver();
    expect(server.mails).toEqual([]);
    expect(await told.inboxOf(ines.id)).toEqual(['hit.confirmed']);
  });

  test('a server that is away for a day gets every mail when it is back', async () => {
    const ines = await person('investigator');
    await told.tell('lead.withdrawn', [agencyId]);
    await server.close();
    for (let hour = 0; hour < 24; hour += 3) {
      await deliver();
      told.clock.pass({ hours: 3 });
    }
    expect(await mails()).toMatchObject([{ state: 'pending', attempts: 6 }]);
    server = await MailServer.start(port);
    told.clock.pass({ hours: 12 });
    await deliver();
    expect(addresses()).toEqual([ines.address]);
    expect(await mails()).toMatchObject([{ state: 'delivered', lastReason: null }]);
  });

  test('a mail that is refused for good is dead at once, told to administrators, and can be sent again', async () => {
    const ines = await person('investigator');
    const ada = await person('administrator');
    server.refuseRecipient = () => 550;
    await told.tell('lead.created', [agencyId]);
    await told.tell('hit.confirmed', [agencyId]);
    await deliver();
    expect(await mails()).toMatchObject([
      { state: 'dead', attempts: 1, lastStatus: 550 },
      { state: 'dead', attempts: 1, lastStatus: 550 },
    ]);
    await told.fanOutAll();
    expect(await told.inboxOf(ada.id)).toEqual(['email.failing']);
    // The trouble of mails is not told by mail.
    expect(addresses()).toEqual([]);

    server.refuseRecipient = () => undefined;
    const [dead] = await mails();
    await told.db.transaction((tx) => resendEmail(tx, told.origin, dead?.id ?? '', told.clock.now()));
    await deliver();
    expect(addresses()).toEqual([ines.address]);
    expect(await mails()).toMatchObject([{ state: 'delivered' }, { state: 'dead' }]);
  });

  test('a server that refuses for now is asked again', async () => {
    const ines = await person('investigator');
    server.refuseRecipient = () => 451;
    await told.tell('lead.created', [agencyId]);
    await deliver();
    expect(await mails()).toMatchObject([{ state: 'pending', attempts: 1, lastStatus: 451 }]);
    server.refuseRecipient = () => undefined;
    told.clock.pass({ minutes: 1 });
    await deliver();
    expect(addresses()).toEqual([ines.address]);
  });

  test('without a mail server each mail is dead with the reason, and nobody is bothered with that', async () => {
    await person('investigator');
    const ada = await person('administrator');
    await told.tell('lead.created', [agencyId]);
    await told.deliver();
    expect(await mails()).toMatchObject([
      { state: 'dead', lastReason: 'no mail server is set up: see SMTP_URL' },
    ]);
    await told.fanOutAll();
    expect(await told.inboxOf(ada.id)).toEqual([]);
  });

  test('whoever has left meanwhile gets nothing', async () => {
    const ines = await person('investigator');
    await told.tell('lead.created', [agencyId]);
    await told.db.query(`UPDATE people SET state = 'disabled' WHERE id = $1`, [ines.id]);
    await deliver();
    expect(server.mails).toEqual([]);
    expect(await mails()).toMatchObject([
      { state: 'dead', lastReason: 'the person no longer works for the agency' },
    ]);
  });
});
