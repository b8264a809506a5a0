import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import type { Answer } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { enterPerson, givePassword, invite, PASSWORD } from './person-under-test.ts';

const DELAYED = { status: 429, body: { type: problem('attempt-delayed') } };
const FAILED = { status: 401, body: { type: problem('sign-in-failed') } };

describeModes('guessing', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  // Each guess comes from where the test says.
  api.config.trustedProxies = ['127.0.0.1'];
  let agencyId = '';

  beforeAll(async () => {
    agencyId = await api.makeAgency();
  });

  const somebody = async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId });
    await givePassword(api, person.id);
    return person;
  };
  let addresses = 0;
  const newAddress = () => `203.0.${(addresses += 1) >> 8}.${addresses & 255}`;
  const guess = (
    email: string,
    password: string,
    address = newAddress(),
    browser = new BrowserUnderTest(api),
  ) => browser.call('POST', '/v1/sessions', { email, password }, { 'x-forwarded-for': address });
  const guesses = async (count: number, email: string, address?: string): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let n = 0; n < count; n++) answers.push(await guess(email, `wrong ${n}`, address));
    return answers;
  };
  const accept = (code: string, address: string) =>
    new BrowserUnderTest(api).call(
      'POST',
      '/v1/invitations/acceptance',
      { code, password: PASSWORD },
      { 'x-forwarded-for': address },
    );
  const wrongCodes = async (count: number, address: string): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let n = 0; n < count; n++) answers.push(await accept(`bli_${n}`, address));
    return answers;
  };
  const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);

  test('an account is delayed after five failures from wherever, longer each time, and says how long', async () => {
    const { email } = await somebody();
    expect(statuses(await guesses(6, email))).toEqual([401, 401, 401, 401, 401, 401]);
    const delayed = await guess(email, PASSWORD);
    expect(delayed).toMatchObject(DELAYED);
    expect(delayed.headers.get('retry-after')).toBe('30');
    expect(delayed.body.detail).toBe('Too many attempts failed. Try again in 30 seconds.');
    clock.pass({ seconds: 30 });
    expect(await guess(email, 'wrong')).toMatchObject(FAILED);
    expect((await guess(email, PASSWORD)).headers.get('retry-after')).toBe('60');
    clock.pass({ seconds: 60 });
    expect((await guess(email, PASSWORD)).status).toBe(201);
    // Whoever is in has shown who they are: the failures are forgotten.
    expect(statuses(await guesses(5, email))).toEqual([401, 401, 401, 401, 401]);
    expect((await guess(email, PASSWORD)).status).toBe(201);
  });

  test('the delay never grows beyond an hour, and what failed is forgotten in a day', async () => {
    const { email } = await somebody();
    await guesses(6, email);
    for (let n = 0; n < 10; n++) {
      clock.pass({ hours: 1 });
      expect((await guess(email, 'wrong')).status).toBe(401);
    }
    expect((await guess(email, PASSWORD)).headers.get('retry-after')).toBe('3600');
    clock.pass({ hours: 25 });
    expect(statuses(await guesses(5, email))).toEqual([401, 401, 401, 401, 401]);
    expect((await guess(email, PASSWORD)).status).toBe(201);
  });

  test('many guesses at once count as many', async () => {
    const { email } = await somebody();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => guess(email, `wrong ${n}`)));
    const tried = answers.filter(({ status }) => status === 401);
    expect(tried).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(24);
  });

  test('an account that does not exist answers and is delayed like one that does', async () => {
    const [known, unknown] = [(await somebody()).email, `${randomUUID()}@lab.example`];
    const withoutInstance = ({ status, body: { instance, ...body } }: Answer) => ({
      status,
      body,
      told: typeof instance,
    });
    const seen = await Promise.all([known, unknown].map((email) => guesses(7, email)));
    const [one, other] = seen.map((answers) => answers.map(withoutInstance));
    expect(one).toEqual(other);
    expect(one?.at(-1)).toMatchObject(DELAYED);
    // Both leave a trace for those who look for guessing, which tells nothing of what was typed.
    const { rows } = await mode.database().query<{ subjectId: string; count: number }>(
      `SELECT subject_id AS "subjectId", count(*)::int FROM events WHERE action = 'sign_in.failed' GROUP BY subject_id
       ORDER BY max(id) DESC LIMIT 2`,
    );
    expect(rows.map(({ count }) => count)).toEqual([6, 6]);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  test('a disabled person, and one without a password, fail like an unknown one', async () => {
    const disabled = await somebody();
    await api.call('POST', `/v1/people/${disabled.id}/disable`);
    const invited = await enterPerson(api, { role: 'examiner', agencyId });
    for (const { email } of [disabled, invited]) expect(await guess(email, PASSWORD)).toMatchObject(FAILED);
  });

  test('strangers who guess do not delay a person in a browser that they have signed in with', async () => {
    const { email } = await somebody();
    const own = new BrowserUnderTest(api);
    expect((await guess(email, PASSWORD, newAddress(), own)).status).toBe(201);
    const address = newAddress();
    await guesses(7, email, address);
    expect(await guess(email, PASSWORD)).toMatchObject(DELAYED);
    // Even at the strangers' own address.
    expect((await guess(email, PASSWORD, address, own)).status).toBe(201);
    expect(await guess(email, PASSWORD)).toMatchObject(DELAYED);
    // Such a browser can guess no more often than others, and is no help with other accounts.
    for (let n = 0; n < 6; n++) expect((await guess(email, 'wrong', address, own)).status).toBe(401);
    expect(await guess(email, PASSWORD, address, own)).toMatchObject(DELAYED);
    const other = await somebody();
    for (let n = 0; n < 6; n++) await guess(other.email, 'wrong', newAddress(), own);
    expect(await guess(other.email, PASSWORD, newAddress(), own)).toMatchObject(DELAYED);
  });

  test('an invitation lets somebody in whose account is delayed', async () => {
    const { id, email } = await somebody();
    await guesses(6, email);
    expect(await guess(email, PASSWORD)).toMatchObject(DELAYED);
    await givePassword(api, id);
    expect((await guess(email, PASSWORD)).status).toBe(201);
  });

  test('one address that tries many accounts is delayed, others are not', async () => {
    const { email } = await somebody();
    const address = newAddress();
    await wrongCodes(48, address);
    for (let n = 0; n < 3; n++) {
      expect((await guess(`${randomUUID()}@lab.example`, 'wrong', address)).status).toBe(401);
    }
    expect(await guess(email, PASSWORD, address)).toMatchObject(DELAYED);
    expect((await guess(email, PASSWORD)).status).toBe(201);
    clock.pass({ seconds: 30 });
    // An account of one's own clears nothing but its own attempt.
    expect((await guess(email, PASSWORD, address)).status).toBe(201);
    expect((await guess(randomUUID(), 'wrong', address)).status).toBe(401);
    expect(await guess(email, PASSWORD, address)).toMatchObject(DELAYED);
  });

  test('the addresses of one IPv6 network are one', async () => {
    for (let n = 0; n < 51; n++) await wrongCodes(1, `2001:db8:1:2::${n.toString(16)}`);
    expect(await guess(randomUUID(), 'wrong', '2001:db8:1:2:ffff::1')).toMatchObject(DELAYED);
    expect((await guess(randomUUID(), 'wrong', '2001:db8:1:3::1')).status).toBe(401);
  });

  test('invitations are guessed no faster', async () => {
    const address = newAddress();
    expect(statuses(await wrongCodes(51, address))).toEqual(Array.from({ length: 51 }, () => 404));
    const { id } = await enterPerson(api, { role: 'examiner', agencyId });
    const code = await invite(api, id);
    expect(await accept(code, address)).toMatchObject(DELAYED);
    clock.pass({ seconds: 30 });
    expect((await accept(code, address)).status).toBe(200);
  });

  test('a session left open is no place to guess its owner’s password', async () => {
    const { email } = await somebody();
    const browser = new BrowserUnderTest(api);
    await guess(email, PASSWORD, newAddress(), browser);
    const change = (present: string) =>
      browser.call('PUT', '/v1/me/password', { present, next: 'another tamarind lane' });
    for (let n = 0; n < 6; n++) expect((await change(`wrong ${n}`)).status).toBe(403);
    expect(await change(PASSWORD)).toMatchObject(DELAYED);
  });

  test('counts that nobody needs any more are forgotten', async () => {
    const count = async () =>
      (await mode.database().query<{ n: number }>(`SELECT count(*)::int AS n FROM attempts`)).rows[0]?.n ?? 0;
    expect(await count()).toBeGreaterThan(20);
    clock.pass({ days: 2 });
    let before = await count();
    while (before > 2) {
      await guess('a@lab.example', 'wrong', '198.51.100.1');
      clock.pass({ hours: 1 });
      const after = await count();
      expect(after).toBeLessThan(before);
      before = after;
    }
  });
});

describeModes('where a request comes from', (mode) => {
  const api = new ApiUnderTest(mode);

  test('is what the connection says, unless a proxy is trusted', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 52; n++) {
      const headers = { 'x-forwarded-for': `203.0.113.${n}` };
      const body = { code: `bli_${n}`, password: PASSWORD };
      const answer = await new BrowserUnderTest(api).call(
        'POST',
        '/v1/invitations/acceptance',
        body,
        headers,
      );
      answers.push(answer.status);
    }
    expect(answers.at(-1)).toBe(429);
  });
});
