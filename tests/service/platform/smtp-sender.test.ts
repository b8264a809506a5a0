import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSmtpSender } from '../../../platform/delivery/smtp-sender.ts';
import { MailServer } from '../../support/mail-server.ts';

const FROM = 'Breechlink <breechlink@lab.example>';
const letter = {
  messageId: 'd1.breechlink@lab.example',
  to: 'ana@police.example',
  subject: 'Investigative lead L-2026-7 – Hafenstraße',
  text: 'A lead waits.\n.\nhttps://breechlink.example/leads/1\n',
};

describe('a mail to a person', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await MailServer.start();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.mails.length = 0;
    server.refuseRecipient = () => undefined;
  });

  test('arrives, with an id by which a repeat is known', async () => {
    const sender = createSmtpSender(server.url, FROM);
    expect(await sender.send(letter)).toEqual({ delivered: true, status: null });
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: 'breechlink@lab.example', to: ['ana@police.example'] });
    expect(mail?.source).toContain('From: Breechlink <breechlink@lab.example>');
    expect(mail?.source).toContain('Message-ID: <d1.breechlink@lab.example>');
    expect(mail?.source).toContain('Auto-Submitted: auto-generated');
    expect(mail?.source).toMatch(/Subject: .*L-2026-7/);
    expect(mail?.source).toContain('A lead waits.');
    expect(mail?.source).toContain('https://breechlink.example/leads/1');
  });

  test('goes to one person only, whatever the address and the subject hold', async () => {
    const sender = createSmtpSender(server.url, FROM);
    await sender.send({ ...letter, to: 'a@police.example, b@elsewhere.example' });
    await sender.send({ ...letter, subject: 'one\r\nBcc: c@elsewhere.example\r\n\r\ntwo' });
    const recipients = server.mails.flatMap(({ to }) => to);
    expect(recipients.filter((address) => address.endsWith('@elsewhere.example'))).toEqual([]);
    expect(server.mails.at(-1)?.source).not.toMatch(/^Bcc:/m);
  });

  test.each([
    [550, true],
    [552, true],
    [450, false],
    [421, false],
  ])('is refused with %i: for good is %s', async (code, permanent) => {
    server.refuseRecipient = () => code;
    const outcome = await createSmtpSender(server.url, FROM).send(letter);
    const reason = expect.stringContaining('not here');
    expect(outcome).toEqual({ delivered: false, permanent, status: code, reason });
  });

  test('waits where the account is refused, since that is mended by the operator', async () => {
    const wrong = server.url.replace('//', '//me:wrong@');
    expect(await createSmtpSender(wrong, FROM).send(letter)).toMatchObject({
      delivered: false,
      permanent: false,
    });
    const right = server.url.replace('//', '//me:p%25ss@');
    expect(await createSmtpSender(right, FROM).send(letter)).toEqual({ delivered: true, status: null });
  });

  test('waits where the server is away or hangs', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const limits = { silenceMs: 200, totalMs: 1_000 };
    const hanging = createSmtpSender(`smtp://127.0.0.1:${port}`, FROM, limits);
    expect(await hanging.send(letter)).toMatchObject({ delivered: false, permanent: false });
    await new Promise((resolve) => silent.close(resolve));
    expect(await hanging.send(letter)).toMatchObject({ delivered: false, permanent: false });
  });
});
