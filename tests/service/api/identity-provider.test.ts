import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepOf, timeCode } from '../../../casework/second-factors/time-code.ts';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { CLIENT, IdentityServer } from '../../support/identity-server.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { enterPerson, givePassword, PASSWORD } from './person-under-test.ts';

const FROM_PROVIDER = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

describeModes('signing in at an identity provider', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  api.config.loopbackIssuers = true;
  let server: IdentityServer;
  let harbour = '';
  let mountain = '';
  /** The harbour's provider at this service. */
  let providerId = '';

  beforeAll(async () => {
    api.config.publicUrl = `http://127.0.0.1:${api.port}`;
    const redirectUri = `${api.config.publicUrl}/v1/sign-in/callback`;
    server = await IdentityServer.open({ redirectUri, claimsInToken: mode.name === 'served' });
    harbour = await api.makeAgency();
    mountain = await api.makeAgency();
    providerId = String((await enterProvider()).body.id);
  });
  afterAll(() => server.close());

  const wish = (more: object = {}) => ({
    agencyId: harbour,
    label: 'Harbour account',
    issuer: server.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    assuresSecondFactor: false,
    ...more,
  });
  const enterProvider = (more: object = {}) => api.post('/v1/identity-providers', wish(more));

  const depart = async (browser: BrowserUnderTest, id = providerId, returnTo = '/cases?mine=1&open=1') => {
    const path = `/v1/sign-in/${id}?returnTo=${encodeURIComponent(returnTo)}`;
    const response = await browser.fetch('GET', path);
    expect(response.status).toBe(303);
    return response.headers.get('location') ?? '';
  };
  const comeBack = async (browser: BrowserUnderTest, to: URL) => {
    const response = await browser.fetch('GET', to.pathname + to.search, undefined, FROM_PROVIDER);
    return { status: response.status, text: await response.text() };
  };
  const signIn = async (browser: BrowserUnderTest, subject: string, email: string, more: object = {}) => {
    server.account = { subject, email, verified: true, ...more };
    return comeBack(browser, await server.visit(await depart(browser)));
  };
  const refusal = (code: string, status = 403) => ({ status, text: expect.stringContaining(problem(code)) });

  test('somebody whom an administrator entered is linked by verified address, then known by subject', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const subject = randomUUID();
    const browser = new BrowserUnderTest(api);
    const back = await signIn(browser, subject, person.email.toUpperCase());
    expect(back.status).toBe(200);
    expect(back.text).toContain('content="0; url=/cases?mine=1&amp;open=1"');
    expect((await browser.get('/v1/me')).body).toMatchObject({
      id: person.id,
      account: { hasPassword: false },
      session: { secondFactor: false },
    });
    expect((await browser.post('/v1/cases', { reference: randomUUID() })).status).toBe(201);
    expect([...browser.cookies.keys()]).toEqual(['breechlink-session']);
    // The address may change there, and may even be another person's.
    const other = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const again = new BrowserUnderTest(api);
    expect((await signIn(again, subject, other.email)).status).toBe(200);
    expect((await again.get('/v1/me')).body.id).toBe(person.id);
    const { rows } = await mode
      .database()
      .query(`SELECT action FROM events WHERE subject_id = $1 ORDER BY id`, [person.id]);
    expect(rows).toEqual([{ action: 'person.created' }, { action: 'person.identity_linked' }]);
  });

  test('somebody whom nobody entered is let in by no provider, nor made', async () => {
    const browser = new BrowserUnderTest(api);
    const email = `${randomUUID()}@lab.example`;
    expect(await signIn(browser, randomUUID(), email)).toMatchObject(refusal('person-not-known'));
    expect(browser.cookies.has('breechlink-session')).toBe(false);
    const { rowCount } = await mode.database().query(`SELECT 1 FROM people WHERE email = $1`, [email]);
    expect(rowCount).toBe(0);
  });

  test('an address that the provider has not verified links nobody', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const back = await signIn(new BrowserUnderTest(api), randomUUID(), person.email, { verified: false });
    expect(back).toMatchObject(refusal('person-not-known'));
  });

  test('a second account at the provider with the same address is not taken for the person', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const browser = new BrowserUnderTest(api);
    expect((await signIn(browser, randomUUID(), person.email)).status).toBe(200);
    const usurper = randomUUID();
    const back = await signIn(new BrowserUnderTest(api), usurper, person.email);
    expect(back).toMatchObject(refusal('person-not-known'));
    const unlinked = await api.call('DELETE', `/v1/people/${person.id}/identities`);
    expect(unlinked.status).toBe(200);
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect((await signIn(browser, usurper, person.email)).status).toBe(200);
  });

  test('the provider of one agency signs in nobody of another, and nobody who reaches beyond it', async () => {
    const foreign = await enterPerson(api, { role: 'administrator', agencyId: mountain });
    const back = await signIn(new BrowserUnderTest(api), randomUUID(), foreign.email);
    expect(back).toMatchObject(refusal('person-not-known'));
    const both = await enterPerson(
      api,
      { role: 'examiner', agencyId: harbour },
      { role: 'auditor', agencyId: mountain },
    );
    const all = await enterPerson(
      api,
      { role: 'examiner', agencyId: harbour },
      { role: 'administrator', agencyId: null },
    );
    for (const { email } of [both, all]) {
      const answer = await signIn(new BrowserUnderTest(api), randomUUID(), email);
      expect(answer).toMatchObject(refusal('reaches-beyond-provider'));
    }
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const subject = randomUUID();
    expect((await signIn(new BrowserUnderTest(api), subject, person.email)).status).toBe(200);
    await api.post(`/v1/people/${person.id}/assignments`, { role: 'auditor', agencyId: mountain });
    const later = await signIn(new BrowserUnderTest(api), subject, person.email);
    expect(later).toMatchObject(refusal('reaches-beyond-provider'));
  });

  test('a disabled person is not let in, linked or not', async () => {
    const linked = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const subject = randomUUID();
    await signIn(new BrowserUnderTest(api), subject, linked.email);
    const unlinked = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    for (const { id } of [linked, unlinked]) await api.call('POST', `/v1/people/${id}/disable`);
    for (const [as, { email }] of [
      [subject, linked],
      [randomUUID(), unlinked],
    ] as const) {
      expect(await signIn(new BrowserUnderTest(api), as, email)).toMatchObject(refusal('person-not-known'));
    }
  });

  test('what one browser began no other completes, nor the same twice, nor too late, nor with another state', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    server.account = { subject: randomUUID(), email: person.email, verified: true };
    const [own, victim] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    const to = await server.visit(await depart(own));
    const expired = refusal('sign-in-expired', 400);
    // Without a cookie, with that of another sign-in, with one that is made up.
    expect(await comeBack(victim, to)).toMatchObject(expired);
    await depart(victim);
    expect(await comeBack(victim, to)).toMatchObject(expired);
    victim.cookies.set('breechlink-departure', 'AAAA');
    expect(await comeBack(victim, to)).toMatchObject(expired);
    const altered = new URL(to);
    altered.searchParams.set('state', 'another');
    expect(await comeBack(own, altered)).toMatchObject(expired);
    const kept = own.cookies.get('breechlink-departure') ?? '';
    expect((await comeBack(own, to)).status).toBe(200);
    own.cookies.set('breechlink-departure', kept);
    expect(await comeBack(own, to)).toMatchObject(refusal('provider-failed', 502));
    const late = await server.visit(await depart(own));
    clock.pass({ minutes: 11 });
    expect(await comeBack(own, late)).toMatchObject(expired);
  });

  test('a code of another sign-in is not taken: it is bound by PKCE and nonce', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    server.account = { subject: randomUUID(), email: person.email, verified: true };
    const [attacker, victim] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    const stolen = await server.visit(await depart(attacker));
    const to = await server.visit(await depart(victim));
    to.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await comeBack(victim, to)).toMatchObject(refusal('provider-failed', 502));
  });

  test('a refusal of the provider is told as one', async () => {
    const browser = new BrowserUnderTest(api);
    server.account = undefined;
    const to = await server.visit(await depart(browser));
    expect(to.searchParams.get('error')).toBe('access_denied');
    expect(await comeBack(browser, to)).toMatchObject(refusal('provider-refused'));
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'evil', '/a b', '/"><script>'])(
    'nobody is led on to %s',
    async (returnTo) => {
      const browser = new BrowserUnderTest(api);
      const path = `/v1/sign-in/${providerId}?returnTo=${encodeURIComponent(returnTo)}`;
      const response = await browser.fetch('GET', path);
      if (response.status === 400) return;
      const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
      server.account = { subject: randomUUID(), email: person.email, verified: true };
      const { text } = await comeBack(browser, await server.visit(response.headers.get('location') ?? ''));
      expect(text).toContain('url=/');
      expect(text).not.toContain('<script');
    },
  );

  test('where a second factor is required, one is asked for unless the provider assures it', async () => {
    const strict = await api.makeAgency();
    await api.call('PATCH', `/v1/agencies/${strict}`, {
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
      body: '{"secondFactorRequired":true}',
    });
    const loose = String((await enterProvider({ agencyId: strict })).body.id);
    const assuring = String((await enterProvider({ agencyId: strict, assuresSecondFactor: true })).body.id);
    const person = await enterPerson(api, { role: 'examiner', agencyId: strict });
    server.account = { subject: randomUUID(), email: person.email, verified: true };
    const through = async (id: string) => {
      const browser = new BrowserUnderTest(api);
      await comeBack(browser, await server.visit(await depart(browser, id)));
      return browser;
    };
    expect((await (await through(assuring)).get('/v1/cases')).status).toBe(200);
    const browser = await through(loose);
    expect((await browser.get('/v1/cases')).body.type).toBe(problem('second-factor-needed'));
    // Without a password, a fresh session enrols; an old one does not.
    clock.pass({ minutes: 11 });
    const late = await browser.post('/v1/me/second-factor', {});
    expect(late.body.type).toBe(problem('sign-in-too-old'));
    const fresh = await through(loose);
    const secret = String((await fresh.post('/v1/me/second-factor', {})).body.secret);
    const code = () => timeCode(secret, stepOf(clock.now()));
    const confirmed = await fresh.post('/v1/me/second-factor/confirmation', { code: code() });
    expect(confirmed.status).toBe(200);
    expect((await fresh.get('/v1/cases')).status).toBe(200);
    clock.pass({ seconds: 30 });
    const next = await through(loose);
    const verify = (with_: string) => next.post('/v1/me/second-factor/verification', { code: with_ });
    expect((await verify('000000')).body.type).toBe(problem('code-wrong'));
    expect((await next.get('/v1/cases')).status).toBe(403);
    expect((await verify(code())).status).toBe(204);
    expect((await next.get('/v1/cases')).status).toBe(200);
  });

  test('whoever has a second factor is asked for it, though no agency requires one', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    const subject = randomUUID();
    const [first, second] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    await signIn(first, subject, person.email);
    const secret = String((await first.post('/v1/me/second-factor', {})).body.secret);
    const code = timeCode(secret, stepOf(clock.now()));
    await first.post('/v1/me/second-factor/confirmation', { code });
    await signIn(second, subject, person.email);
    expect((await second.get('/v1/cases')).body.type).toBe(problem('second-factor-needed'));
    // Nor does such a session replace the second factor.
    expect((await second.post('/v1/me/second-factor', {})).body.type).toBe(problem('code-wrong'));
  });

  test('nobody makes the service ask a provider without end', async () => {
    const browser = new BrowserUnderTest(api);
    const begin = async () => (await browser.fetch('GET', `/v1/sign-in/${providerId}`)).status;
    const statuses = new Set<number>();
    for (let n = 0; n < 60; n++) statuses.add(await begin());
    expect(statuses).toEqual(new Set([303, 429]));
    clock.pass({ hours: 2 });
    expect(await begin()).toBe(303);
  });

  test('the sign-in page is told of providers, administrators more, nobody the secret', async () => {
    const open: { identityProviders?: unknown } = JSON.parse(await (await api.fetch('/v1/sign-in')).text());
    expect(open.identityProviders).toContainEqual({
      id: providerId,
      label: 'Harbour account',
      links: { signIn: `/v1/sign-in/${providerId}` },
    });
    expect(JSON.stringify(open)).not.toContain(server.issuer);
    const administrator = await api.tokenFor({ role: 'administrator', agencyId: harbour });
    const headers = { authorization: `Bearer ${administrator}` };
    const list = await api.call('GET', '/v1/identity-providers', { headers });
    expect(list.body.identityProviders).toMatchObject([{ id: providerId, issuer: server.issuer }]);
    const { rows } = await mode
      .database()
      .query(
        `SELECT to_jsonb(p)::text AS kept, encode(client_secret_sealed, 'escape') AS sealed FROM identity_providers p`,
      );
    expect(JSON.stringify([list.body, rows])).not.toContain(CLIENT.secret);
  });

  test('an administrator sets up the provider of their own agency alone', async () => {
    const administrator = await api.tokenFor({ role: 'administrator', agencyId: harbour });
    const headers = { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' };
    for (const agencyId of [mountain, null]) {
      const body = JSON.stringify(wish({ agencyId }));
      const answer = await api.call('POST', '/v1/identity-providers', { headers, body });
      expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
    }
    const foreign = String((await enterProvider({ agencyId: mountain })).body.id);
    const answer = await api.call('DELETE', `/v1/identity-providers/${foreign}`, {
      headers: { authorization: headers.authorization },
    });
    expect(answer).toMatchObject({ status: 404, body: { type: problem('identity-provider-not-found') } });
    expect((await api.call('DELETE', `/v1/identity-providers/${foreign}`)).status).toBe(200);
    expect((await api.fetch(`/v1/sign-in/${foreign}`)).status).toBe(404);
    expect((await api.call('DELETE', `/v1/identity-providers/${foreign}`)).status).toBe(404);
  });

  test.each([
    'http://login.example',
    'https://user:secret@login.example',
    'https://169.254.169.254',
    'https://[fe80::1]',
    'https://0.0.0.0',
    'http://10.0.0.5',
  ])('the issuer %s is not spoken to', async (issuer) => {
    const answer = await enterProvider({ issuer });
    expect(answer).toMatchObject({ status: 422, body: { type: problem('issuer-not-taken') } });
  });

  test('a provider that leads inside, answers without end, or is another, is not followed', async () => {
    let answer: (path: string) => { status: number; location?: string; body: string };
    const asked: string[] = [];
    const hostile = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { status, location, body } = answer(request.url ?? '');
      const headers = { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) };
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const address = hostile.address();
    const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const id = String((await enterProvider({ issuer })).body.id);
    const begin = async () => (await new BrowserUnderTest(api).fetch('GET', `/v1/sign-in/${id}`)).status;
    const metadata = (more: object) =>
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/a`,
        token_endpoint: `${issuer}/t`,
        ...more,
      });
    answer = () => ({ status: 302, location: `${issuer}/inside`, body: '' });
    expect(await begin()).toBe(502);
    expect(asked).toEqual(['/.well-known/openid-configuration']);
    answer = () => ({ status: 200, body: metadata({ padding: 'x'.repeat(2_000_000) }) });
    expect(await begin()).toBe(502);
    answer = () => ({ status: 200, body: metadata({ issuer: 'https://login.example' }) });
    expect(await begin()).toBe(502);
    answer = () => ({ status: 200, body: 'no JSON' });
    expect(await begin()).toBe(502);
    answer = () => ({ status: 200, body: metadata({}) });
    expect(await begin()).toBe(303);
    hostile.closeAllConnections();
    await new Promise((resolve) => hostile.close(resolve));
    expect(await begin()).toBe(502);
  });

  test('a person of the agency may have a password as well', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    await givePassword(api, person.id);
    const browser = new BrowserUnderTest(api);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(201);
    expect((await signIn(browser, randomUUID(), person.email)).status).toBe(200);
  });
});

describeModes('identity providers where the service is not set up for them', (mode) => {
  const api = new ApiUnderTest(mode);

  test('a provider on this machine is refused, and so is a sign-in without a public address', async () => {
    const body = {
      agencyId: null,
      label: 'Here',
      issuer: 'https://127.0.0.1:8443',
      clientId: 'x',
      clientSecret: 'x',
      assuresSecondFactor: false,
    };
    for (const issuer of [body.issuer, 'http://localhost:1', 'https://[::1]', 'https://login.localhost']) {
      const answer = await api.post('/v1/identity-providers', { ...body, issuer });
      expect(answer).toMatchObject({ status: 422, body: { type: problem('issuer-not-taken') } });
    }
    const { body: made } = await api.post('/v1/identity-providers', {
      ...body,
      issuer: 'https://login.example',
    });
    const response = await api.fetch(`/v1/sign-in/${String(made.id)}`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: problem('public-url-missing') });
  });
});
