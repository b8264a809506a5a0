import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { stepOf, timeCode } from '../../../casework/second-factors/time-code.ts';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { CLIENT } from '../../support/identity-server.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { enterPerson, givePassword, PASSWORD } from './person-under-test.ts';
import { ProviderUnderTest, refusal } from './provider-under-test.ts';

describeModes('signing in at an identity provider', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  const provider = new ProviderUnderTest(api, mode);

  test('somebody whom an administrator entered is linked by verified address, then known by subject', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const subject = randomUUID();
    const browser = new BrowserUnderTest(api);
    const back = await provider.signIn(browser, subject, person.email.toUpperCase());
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
    const other = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const again = new BrowserUnderTest(api);
    expect((await provider.signIn(again, subject, other.email)).status).toBe(200);
    expect((await again.get('/v1/me')).body.id).toBe(person.id);
    const { rows } = await mode
      .database()
      .query(`SELECT action FROM events WHERE subject_id = $1 ORDER BY id`, [person.id]);
    expect(rows).toEqual([{ action: 'person.created' }, { action: 'person.identity_linked' }]);
  });

  test('a disabled person is not let in, linked or not', async () => {
    const linked = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const subject = randomUUID();
    await provider.signIn(new BrowserUnderTest(api), subject, linked.email);
    const unlinked = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    for (const { id } of [linked, unlinked]) await api.call('POST', `/v1/people/${id}/disable`);
    for (const [as, { email }] of [
      [subject, linked],
      [randomUUID(), unlinked],
    ] as const) {
      expect(await provider.signIn(new BrowserUnderTest(api), as, email)).toMatchObject(
        refusal('person-not-known'),
      );
    }
  });

  test('a refusal of the provider is told as one', async () => {
    const browser = new BrowserUnderTest(api);
    provider.server.account = undefined;
    const to = await provider.server.visit(await provider.depart(browser));
    expect(to.searchParams.get('error')).toBe('access_denied');
    expect(await provider.comeBack(browser, to)).toMatchObject(refusal('provider-refused'));
  });

  test('where a second factor is required, one is asked for unless the provider assures it', async () => {
    const strict = await api.makeAgency();
    await api.call('PATCH', `/v1/agencies/${strict}`, {
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
      body: '{"secondFactorRequired":true}',
    });
    const loose = String((await provider.enter({ agencyId: strict })).body.id);
    const assuring = String((await provider.enter({ agencyId: strict, assuresSecondFactor: true })).body.id);
    const person = await enterPerson(api, { role: 'examiner', agencyId: strict });
    provider.server.account = { subject: randomUUID(), email: person.email, verified: true };
    const through = async (id: string) => {
      const browser = new BrowserUnderTest(api);
      await provider.comeBack(browser, await provider.server.visit(await provider.depart(browser, id)));
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
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const subject = randomUUID();
    const [first, second] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    await provider.signIn(first, subject, person.email);
    const secret = String((await first.post('/v1/me/second-factor', {})).body.secret);
    const code = timeCode(secret, stepOf(clock.now()));
    await first.post('/v1/me/second-factor/confirmation', { code });
    await provider.signIn(second, subject, person.email);
    expect((await second.get('/v1/cases')).body.type).toBe(problem('second-factor-needed'));
    // Nor does such a session replace the second factor.
    expect((await second.post('/v1/me/second-factor', {})).body.type).toBe(problem('code-wrong'));
  });

  test('the sign-in page is told of providers, administrators more, nobody the secret', async () => {
    const open: { identityProviders?: unknown } = JSON.parse(await (await api.fetch('/v1/sign-in')).text());
    expect(open.identityProviders).toContainEqual({
      id: provider.id,
      label: 'Harbour account',
      links: { signIn: `/v1/sign-in/${provider.id}` },
    });
    expect(JSON.stringify(open)).not.toContain(provider.server.issuer);
    const administrator = await api.tokenFor({ role: 'administrator', agencyId: provider.agencyId });
    const headers = { authorization: `Bearer ${administrator}` };
    const list = await api.call('GET', '/v1/identity-providers', { headers });
    expect(list.body.identityProviders).toMatchObject([{ id: provider.id, issuer: provider.server.issuer }]);
    const { rows } = await mode
      .database()
      .query(
        `SELECT to_jsonb(p)::text AS kept, encode(client_secret_sealed, 'escape') AS sealed FROM identity_providers p`,
      );
    expect(JSON.stringify([list.body, rows])).not.toContain(CLIENT.secret);
  });

  test('a person of the agency may have a password as well', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    await givePassword(api, person.id);
    const browser = new BrowserUnderTest(api);
    expect((await browser.signIn(person.email, PASSWORD)).status).toBe(201);
    expect((await provider.signIn(browser, randomUUID(), person.email)).status).toBe(200);
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
