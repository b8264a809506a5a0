import { beforeAll, expect, test } from 'vitest';
import { stepOf, timeCode } from '../../../casework/second-factors/time-code.ts';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { PASSWORD, signedIn } from './person-under-test.ts';
import type { PersonUnderTest } from './person-under-test.ts';

describeModes('the second factor', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  let agencyId = '';

  beforeAll(async () => {
    agencyId = await api.makeAgency();
  });

  /** What an authenticator shows now, or so many steps away. */
  const shown = (secret: string, away = 0) => timeCode(secret, stepOf(clock.now()) + away);
  const begin = (browser: BrowserUnderTest, proof: object = { password: PASSWORD }) =>
    browser.post('/v1/me/second-factor', proof);
  const confirm = (browser: BrowserUnderTest, code: string) =>
    browser.post('/v1/me/second-factor/confirmation', { code });

  /** A person with a second factor in use, signed in. */
  const enrolled = async (): Promise<{
    person: PersonUnderTest;
    browser: BrowserUnderTest;
    secret: string;
    recoveryCodes: string[];
  }> => {
    const { person, browser } = await signedIn(api, { role: 'examiner', agencyId });
    const secret = String((await begin(browser)).body.secret);
    const { body } = await confirm(browser, shown(secret));
    clock.pass({ seconds: 30 });
    return { person, browser, secret, recoveryCodes: [body.recoveryCodes].flat().map(String) };
  };

  test('is in use once its first code is given, and then asked for', async () => {
    const { person, browser } = await signedIn(api, { role: 'examiner', agencyId });
    const begun = await begin(browser);
    expect(begun.headers.get('cache-control')).toBe('no-store');
    const secret = String(begun.body.secret);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(String(begun.body.uri));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      `/Breechlink:${person.email}`,
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret,
      issuer: 'Breechlink',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    const other = new BrowserUnderTest(api);
    // Not in use yet: a password is enough.
    expect((await other.signIn(person.email, PASSWORD)).status).toBe(201);
    expect((await confirm(browser, shown(secret, 5))).body.type).toBe(problem('code-wrong'));
    const confirmed = await confirm(browser, shown(secret));
    expect(confirmed.status).toBe(200);
    expect(new Set([confirmed.body.recoveryCodes].flat()).size).toBe(10);
    expect((await other.get('/v1/me')).status).toBe(401);
    expect((await browser.get('/v1/me')).body).toMatchObject({
      account: { hasSecondFactor: true, recoveryCodesLeft: 10 },
      session: { secondFactor: true },
    });
    clock.pass({ seconds: 30 });
    const without = await other.signIn(person.email, PASSWORD);
    expect(without).toMatchObject({ status: 401, body: { type: problem('code-needed') } });
    const wrong = await other.signIn(person.email, PASSWORD, shown(secret, 5));
    expect(wrong).toMatchObject({ status: 401, body: { type: problem('sign-in-failed') } });
    const right = await other.signIn(person.email, PASSWORD, shown(secret));
    expect(right).toMatchObject({ status: 201, body: { secondFactor: true } });
    expect((await api.get(`/v1/people/${person.id}`)).body.secondFactor).toBe(true);
  });

  test('a code is taken once, and no earlier one after it', async () => {
    const { person, secret } = await enrolled();
    const signIn = (code: string) => new BrowserUnderTest(api).signIn(person.email, PASSWORD, code);
    const [before, now] = [shown(secret, -1), shown(secret)];
    expect((await signIn(now)).status).toBe(201);
    expect((await signIn(now)).status).toBe(401);
    expect((await signIn(before)).status).toBe(401);
    clock.pass({ seconds: 30 });
    expect((await signIn(now)).status).toBe(401);
    expect((await signIn(shown(secret))).status).toBe(201);
  });

  test('of two who come with one code at once, one gets in', async () => {
    const { person, secret } = await enrolled();
    const code = shown(secret);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => new BrowserUnderTest(api).signIn(person.email, PASSWORD, code)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401]);
  });

  test('each recovery code opens once, however it is typed', async () => {
    const { person, browser, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    const signIn = (code: string) => new BrowserUnderTest(api).signIn(person.email, PASSWORD, code);
    expect((await signIn(first)).status).toBe(201);
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(second.replaceAll('-', '').toLowerCase())).status).toBe(201);
    expect((await browser.get('/v1/me')).body.account).toMatchObject({ recoveryCodesLeft: 8 });
    const { rows } = await mode.database().query(`SELECT * FROM recovery_codes`);
    expect(JSON.stringify(rows)).not.toContain(first.replaceAll('-', ''));
  });

  test('codes are guessed as slowly as passwords, by who knows the password too', async () => {
    const { person, secret } = await enrolled();
    const signIn = (code?: string) => new BrowserUnderTest(api).signIn(person.email, PASSWORD, code);
    for (let n = 0; n < 6; n++) {
      expect((await signIn(shown(secret, 100 + n))).status).toBe(401);
      // Asking without a code costs nothing and clears nothing.
      if (n < 5) expect((await signIn()).body.type).toBe(problem('code-needed'));
    }
    expect((await signIn(shown(secret))).body.type).toBe(problem('attempt-delayed'));
  });

  test('a session alone changes no second factor', async () => {
    const { browser, secret, recoveryCodes } = await enrolled();
    expect((await begin(browser, {})).body.type).toBe(problem('password-wrong'));
    expect((await begin(browser, { password: 'wrong' })).body.type).toBe(problem('password-wrong'));
    expect((await begin(browser)).body.type).toBe(problem('code-wrong'));
    // Knowing the password clears no failures of guessing codes.
    for (let n = 0; n < 5; n++) {
      const guess = await begin(browser, { password: PASSWORD, code: shown(secret, 100 + n) });
      expect(guess.body.type).toBe(problem('code-wrong'));
    }
    const delayed = await begin(browser, { password: PASSWORD, code: shown(secret) });
    expect(delayed.body.type).toBe(problem('attempt-delayed'));
    clock.pass({ minutes: 5 });
    const [code] = recoveryCodes;
    const begun = await begin(browser, { password: PASSWORD, code });
    expect(begun.status).toBe(200);
    const next = String(begun.body.secret);
    expect((await confirm(browser, shown(secret))).body.type).toBe(problem('code-wrong'));
    expect((await confirm(browser, shown(next))).status).toBe(200);
    expect((await confirm(browser, shown(next))).body.type).toBe(problem('second-factor-not-begun'));
  });

  test('the secret is kept encrypted, for its place alone', async () => {
    const { person, secret } = await enrolled();
    const other = await enrolled();
    const database = mode.database();
    const { rows } = await database.query<{ kept: string }>(
      `SELECT encode(secret_sealed, 'hex') AS kept FROM second_factors WHERE person_id = $1`,
      [person.id],
    );
    expect(rows[0]?.kept).not.toContain(Buffer.from(secret).toString('hex'));
    // Whoever can write to the database cannot put their own secret in another's place.
    await database.query(
      `UPDATE second_factors SET secret_sealed = (
         SELECT secret_sealed FROM second_factors WHERE person_id = $2 AND confirmed_at IS NOT NULL)
       WHERE person_id = $1`,
      [person.id, other.person.id],
    );
    const answer = await new BrowserUnderTest(api).signIn(person.email, PASSWORD, shown(other.secret));
    expect(answer).toMatchObject({ status: 500, body: { type: problem('secret-unreadable') } });
  });

  test('an administrator takes it away from somebody who lost it', async () => {
    const { person, browser } = await enrolled();
    const removed = await api.call('DELETE', `/v1/people/${person.id}/second-factor`);
    expect(removed).toMatchObject({ status: 200, body: { secondFactor: false } });
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(201);
    const again = await api.call('DELETE', `/v1/people/${person.id}/second-factor`);
    expect(again).toMatchObject({ status: 409, body: { type: problem('no-second-factor') } });
  });

  test('where an agency requires it, its people get no further than to enrol, at once', async () => {
    const strict = await api.makeAgency();
    const { browser } = await signedIn(api, { role: 'examiner', agencyId: strict });
    const everywhere = await signedIn(api, { role: 'auditor', agencyId: null });
    const elsewhere = await signedIn(api, { role: 'examiner', agencyId });
    const require = (secondFactorRequired: boolean) =>
      api.call('PATCH', `/v1/agencies/${strict}`, {
        headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ secondFactorRequired }),
      });
    expect((await require(true)).body.secondFactorRequired).toBe(true);
    for (const one of [browser, everywhere.browser]) {
      const answer = await one.get('/v1/cases');
      expect(answer).toMatchObject({ status: 403, body: { type: problem('second-factor-needed') } });
    }
    expect((await elsewhere.browser.get('/v1/cases')).status).toBe(200);
    expect((await browser.get('/v1/me')).body.secondFactorMissing).toBe(true);
    const machine = await api.tokenFor({ role: 'lab_system', agencyId: strict });
    const headers = { authorization: `Bearer ${machine}` };
    expect((await api.call('GET', '/v1/cases', { headers })).status).toBe(200);
    const secret = String((await begin(browser)).body.secret);
    expect((await browser.get('/v1/cases')).status).toBe(403);
    await confirm(browser, shown(secret));
    expect((await browser.get('/v1/cases')).status).toBe(200);
    await require(false);
    expect((await everywhere.browser.get('/v1/cases')).status).toBe(200);
  });
});

describeModes('a service without its key', (mode) => {
  const api = new ApiUnderTest(mode);
  api.secrets = undefined;

  test('keeps no secrets, says so, and goes on without them', async () => {
    const { browser } = await signedIn(api, { role: 'examiner', agencyId: null });
    const answer = await browser.post('/v1/me/second-factor', { password: PASSWORD });
    expect(answer).toMatchObject({ status: 503, body: { type: problem('secrets-key-missing') } });
  });
});
