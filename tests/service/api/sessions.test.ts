import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { enterPerson, givePassword, invite, PASSWORD, signedIn } from './person-under-test.ts';

const COOKIE = 'breechlink-session';

describeModes('signing in with a password', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  let agencyId = '';
  let examiner: { role: 'examiner'; agencyId: string };

  beforeAll(async () => {
    agencyId = await api.makeAgency();
    examiner = { role: 'examiner', agencyId };
  });

  const accept = (code: string, password: string) =>
    new BrowserUnderTest(api).post('/v1/invitations/acceptance', { code, password });

  test('a person sets a password with an invitation, signs in, and is told who they are', async () => {
    const person = await enterPerson(api, examiner);
    const browser = new BrowserUnderTest(api);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(401);
    const accepted = await accept(await invite(api, person.id), PASSWORD);
    expect(accepted).toMatchObject({ status: 200, body: { email: person.email } });
    const made = await browser.signIn(person.email.toUpperCase(), PASSWORD);
    expect(made).toMatchObject({ status: 201, body: { present: true, secondFactor: false } });
    expect(made.body).not.toHaveProperty('secret');
    const me = await browser.get('/v1/me');
    expect(me.body).toMatchObject({
      id: person.id,
      kind: 'person',
      account: { email: person.email, hasPassword: true, hasSecondFactor: false },
      session: { id: made.body.id },
      secondFactorMissing: false,
      agencies: [{ id: agencyId }],
    });
    expect(me.body.permitted).toContainEqual({ action: 'cases.create', agencyIds: [agencyId] });
    expect(JSON.stringify(me.body.permitted)).not.toContain('people.create');
    // What a person does stands under their name.
    await browser.post('/v1/cases', { reference: randomUUID() });
    const { rows } = await mode
      .database()
      .query(`SELECT action FROM events WHERE actor = $1 AND subject_type = 'case'`, [person.id]);
    expect(rows).toEqual([{ action: 'case.created' }]);
  });

  test('the cookie is out of reach of scripts and other sites, and only hashes are kept', async () => {
    const { browser } = await signedIn(api, examiner);
    for (const header of browser.setCookies) {
      expect(header).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    }
    const kept = ['sessions', 'known_devices', 'invitations', 'passwords', 'events', 'attempts'].map(
      (table) => mode.database().query(`SELECT * FROM ${table}`),
    );
    const text = JSON.stringify(await Promise.all(kept));
    for (const secret of [...browser.cookies.values(), PASSWORD]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(text).not.toContain(secret);
    }
  });

  test('another program is given the secret when it asks, and sends it as a bearer', async () => {
    const { person } = await signedIn(api, examiner);
    const browser = new BrowserUnderTest(api);
    const credentials = { email: person.email, password: PASSWORD, secretIn: 'answer' };
    const { body } = await browser.post('/v1/sessions', credentials);
    expect(browser.setCookies).toEqual([]);
    const headers = { authorization: `Bearer ${String(body.secret)}`, 'content-type': 'application/json' };
    const made = await api.call('POST', '/v1/cases', { headers, body: `{"reference":"${randomUUID()}"}` });
    expect(made.status).toBe(201);
  });

  test('an invitation is good once, for a week, until the next, and not for the disabled', async () => {
    const person = await enterPerson(api, examiner);
    const notFound = { status: 404, body: { type: problem('invitation-not-found') } };
    const first = await invite(api, person.id);
    const second = await invite(api, person.id);
    expect(await accept(first, PASSWORD)).toMatchObject(notFound);
    expect((await accept(second, 'too short')).body.type).toBe(problem('password-not-taken'));
    expect((await accept(second, PASSWORD)).status).toBe(200);
    expect(await accept(second, 'another tamarind lane')).toMatchObject(notFound);
    const third = await invite(api, person.id);
    clock.pass({ days: 8 });
    expect(await accept(third, PASSWORD)).toMatchObject(notFound);
    const fourth = await invite(api, person.id);
    await api.call('POST', `/v1/people/${person.id}/disable`);
    expect(await accept(fourth, PASSWORD)).toMatchObject(notFound);
    const fifth = await api.call('POST', `/v1/people/${person.id}/invitations`);
    expect(fifth).toMatchObject({ status: 409, body: { type: problem('person-disabled') } });
    await api.call('POST', `/v1/people/${person.id}/enable`);
    expect(await accept(fourth, PASSWORD)).toMatchObject(notFound);
  });

  test('two who come with one invitation at once set one password', async () => {
    const person = await enterPerson(api, examiner);
    const code = await invite(api, person.id);
    const passwords = ['the first tamarind lane', 'the second tamarind lane'];
    const answers = await Promise.all(passwords.map((password) => accept(code, password)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const browser = new BrowserUnderTest(api);
    const signIns = await Promise.all(passwords.map((password) => browser.signIn(person.email, password)));
    expect(signIns.map(({ status }) => status)).toEqual(
      answers.map(({ status }) => (status === 200 ? 201 : 401)),
    );
  });

  test('a repeated request for an invitation shows no code', async () => {
    const person = await enterPerson(api, examiner);
    const headers = { 'idempotency-key': randomUUID(), authorization: `Bearer ${api.token}` };
    const [first, repeat] = [
      await api.call('POST', `/v1/people/${person.id}/invitations`, { headers }),
      await api.call('POST', `/v1/people/${person.id}/invitations`, { headers }),
    ];
    const { code, ...rest } = first.body;
    expect(code).toMatch(/^bli_/);
    expect(repeat.body).toEqual(rest);
    expect((await accept(String(code), PASSWORD)).status).toBe(200);
  });

  test.each([
    ['posts a form', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['is a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://other.lab.example' }],
    ['is opened by an old browser', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['hides where it is', { 'sec-fetch-site': undefined, origin: 'null' }],
    ['says nothing', { 'sec-fetch-site': undefined }],
  ])('a page of another site that %s changes nothing with the cookie', async (_what, told) => {
    const { browser } = await signedIn(api, examiner);
    const cookie = `${COOKIE}=${browser.cookies.get(COOKIE)}`;
    const said = Object.entries(told).filter(([, value]) => value !== undefined);
    const reference = randomUUID();
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const response = await api.fetch('/v1/cases', {
        method: 'POST',
        headers: [
          ['cookie', cookie],
          ['content-type', type],
          ...said.map(([k, v]): [string, string] => [k, String(v)]),
        ],
        body: JSON.stringify({ reference }),
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ type: problem('foreign-origin') });
    }
    const { rowCount } = await mode.database().query(`SELECT 1 FROM cases WHERE reference = $1`, [reference]);
    expect(rowCount).toBe(0);
  });

  test('an own page is known by its origin where the browser says no more, and may look about', async () => {
    const { browser } = await signedIn(api, examiner);
    const cookie = `${COOKIE}=${browser.cookies.get(COOKIE)}`;
    const headers = { cookie, origin: `http://127.0.0.1:${api.port}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ reference: randomUUID() });
    expect((await api.fetch('/v1/cases', { method: 'POST', headers, body })).status).toBe(201);
    expect((await api.fetch('/v1/cases', { headers: { cookie } })).status).toBe(200);
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await api.fetch('/v1/cases', { headers: foreign })).status).toBe(403);
  });

  test('a page of another site signs nobody in', async () => {
    const person = await enterPerson(api, examiner);
    await givePassword(api, person.id);
    const browser = new BrowserUnderTest(api);
    const credentials = { email: person.email, password: PASSWORD };
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const answer = await browser.call('POST', '/v1/sessions', credentials, foreign);
    expect(answer).toMatchObject({ status: 403, body: { type: problem('foreign-origin') } });
    const form = await api.fetch('/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(credentials),
    });
    expect(form.status).toBe(415);
  });

  test('a wrong token is no way round a cookie, nor the other way', async () => {
    const { browser } = await signedIn(api, examiner);
    const answer = await browser.call('GET', '/v1/me', undefined, { authorization: 'Bearer wrong' });
    expect(answer.status).toBe(401);
  });

  test('a session ends half an hour after its last request, and twelve hours after its beginning', async () => {
    const { browser } = await signedIn(api, examiner);
    const status = async () => (await browser.get('/v1/me')).status;
    clock.pass({ minutes: 29 });
    expect(await status()).toBe(200);
    clock.pass({ minutes: 29 });
    expect(await status()).toBe(200);
    clock.pass({ minutes: 31 });
    expect(await status()).toBe(401);
    const { browser: busy } = await signedIn(api, examiner);
    for (let quarter = 0; quarter < 47; quarter++) {
      clock.pass({ minutes: 15 });
      expect((await busy.get('/v1/me')).status).toBe(200);
    }
    clock.pass({ minutes: 16 });
    expect((await busy.get('/v1/me')).status).toBe(401);
  });

  test('people see their own sessions and end one or all', async () => {
    const { person, browser } = await signedIn(api, examiner);
    const other = new BrowserUnderTest(api);
    await other.signIn(person.email, PASSWORD);
    const stranger = (await signedIn(api, examiner)).browser;
    const list = async (of: BrowserUnderTest) =>
      [(await of.get('/v1/sessions')).body.sessions].flat().map((one) => Object(one));
    const sessions = await list(browser);
    expect(sessions.map(({ present }) => present).toSorted()).toEqual([false, true]);
    const others = sessions.find(({ present }) => !present)?.id;
    expect((await stranger.call('DELETE', `/v1/sessions/${others}`)).status).toBe(404);
    expect((await browser.call('DELETE', `/v1/sessions/${others}`)).status).toBe(204);
    expect((await other.get('/v1/me')).status).toBe(401);
    expect((await browser.call('DELETE', `/v1/sessions/${others}`)).status).toBe(404);
    await other.signIn(person.email, PASSWORD);
    const ended = await browser.call('DELETE', '/v1/sessions');
    expect(ended).toMatchObject({ status: 200, body: { ended: 2 } });
    expect(browser.cookies.has(COOKIE)).toBe(false);
    expect((await other.get('/v1/me')).status).toBe(401);
    expect((await stranger.get('/v1/me')).status).toBe(200);
  });

  test('a disabled person is out at once, and cannot come in', async () => {
    const { person, browser } = await signedIn(api, examiner);
    const answer = await api.call('POST', `/v1/people/${person.id}/disable`);
    expect(answer.body.state).toBe('disabled');
    expect((await browser.get('/v1/cases')).status).toBe(401);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(401);
    await api.call('POST', `/v1/people/${person.id}/enable`);
    expect((await browser.get('/v1/cases')).status).toBe(401);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(201);
  });

  test('a changed password ends every session; the present one has to be known', async () => {
    const { person, browser } = await signedIn(api, examiner);
    const other = new BrowserUnderTest(api);
    await other.signIn(person.email, PASSWORD);
    const change = (present: string, next: string) =>
      browser.call('PUT', '/v1/me/password', { present, next });
    expect((await change('wrong', 'a second tamarind lane')).body.type).toBe(problem('password-wrong'));
    expect((await change(PASSWORD, person.email)).body.type).toBe(problem('password-not-taken'));
    expect((await change(PASSWORD, 'a second tamarind lane')).status).toBe(204);
    for (const one of [browser, other]) expect((await one.get('/v1/me')).status).toBe(401);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await browser.signIn(person.email, 'a second tamarind lane')).status).toBe(201);
  });

  test('an administrator resets a password by inviting anew, which ends what is open', async () => {
    const { person, browser } = await signedIn(api, examiner);
    await givePassword(api, person.id, 'a third tamarind lane');
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await browser.signIn(person.email, 'a third tamarind lane')).status).toBe(201);
  });
});

describeModes('signing in over HTTPS', (mode) => {
  const api = new ApiUnderTest(mode);
  api.config.publicUrl = 'https://breechlink.example';

  test('cookies are sent over nothing else, and the origin is the public one', async () => {
    const { browser } = await signedIn(api, { role: 'examiner', agencyId: null });
    expect([...browser.cookies.keys()]).toEqual(['__Host-breechlink-session', '__Host-breechlink-device']);
    for (const header of browser.setCookies) expect(header).toMatch(/; Secure$/);
    const cookie = `__Host-breechlink-session=${browser.cookies.get('__Host-breechlink-session')}`;
    const post = async (origin: string) => {
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const body = JSON.stringify({ reference: randomUUID() });
      return (await api.fetch('/v1/cases', { method: 'POST', headers, body })).status;
    };
    expect(await post('https://breechlink.example')).toBe(201);
    expect(await post(`http://127.0.0.1:${api.port}`)).toBe(403);
  });
});
