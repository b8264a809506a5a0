import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { BrowserUnderTest } from './browser-under-test.ts';
import { enterPerson } from './person-under-test.ts';
import { ProviderUnderTest, refusal } from './provider-under-test.ts';

describeModes('misuse of identity providers', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  const provider = new ProviderUnderTest(api, mode);
  let mountain = '';
  beforeAll(async () => {
    mountain = await api.makeAgency();
  });

  test('somebody whom nobody entered is let in by no provider, nor made', async () => {
    const browser = new BrowserUnderTest(api);
    const email = `${randomUUID()}@lab.example`;
    expect(await provider.signIn(browser, randomUUID(), email)).toMatchObject(refusal('person-not-known'));
    expect(browser.cookies.has('breechlink-session')).toBe(false);
    const { rowCount } = await mode.database().query(`SELECT 1 FROM people WHERE email = $1`, [email]);
    expect(rowCount).toBe(0);
  });

  test('an address that the provider has not verified links nobody', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const back = await provider.signIn(new BrowserUnderTest(api), randomUUID(), person.email, {
      verified: false,
    });
    expect(back).toMatchObject(refusal('person-not-known'));
  });

  test('a second account at the provider with the same address is not taken for the person', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const browser = new BrowserUnderTest(api);
    expect((await provider.signIn(browser, randomUUID(), person.email)).status).toBe(200);
    const usurper = randomUUID();
    const back = await provider.signIn(new BrowserUnderTest(api), usurper, person.email);
    expect(back).toMatchObject(refusal('person-not-known'));
    const unlinked = await api.call('DELETE', `/v1/people/${person.id}/identities`);
    expect(unlinked.status).toBe(200);
    expect((await browser.get('/v1/me')).status).toBe(401);
    expect((await provider.signIn(browser, usurper, person.email)).status).toBe(200);
  });

  test('the provider of one agency signs in nobody of another, and nobody who reaches beyond it', async () => {
    const foreign = await enterPerson(api, { role: 'administrator', agencyId: mountain });
    const back = await provider.signIn(new BrowserUnderTest(api), randomUUID(), foreign.email);
    expect(back).toMatchObject(refusal('person-not-known'));
    const both = await enterPerson(
      api,
      { role: 'examiner', agencyId: provider.agencyId },
      { role: 'auditor', agencyId: mountain },
    );
    const all = await enterPerson(
      api,
      { role: 'examiner', agencyId: provider.agencyId },
      { role: 'administrator', agencyId: null },
    );
    for (const { email } of [both, all]) {
      const answer = await provider.signIn(new BrowserUnderTest(api), randomUUID(), email);
      expect(answer).toMatchObject(refusal('reaches-beyond-provider'));
    }
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    const subject = randomUUID();
    expect((await provider.signIn(new BrowserUnderTest(api), subject, person.email)).status).toBe(200);
    await api.post(`/v1/people/${person.id}/assignments`, { role: 'auditor', agencyId: mountain });
    const later = await provider.signIn(new BrowserUnderTest(api), subject, person.email);
    expect(later).toMatchObject(refusal('reaches-beyond-provider'));
  });

  test('what one browser began no other completes, nor the same twice, nor too late, nor with another state', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    provider.server.account = { subject: randomUUID(), email: person.email, verified: true };
    const [own, victim] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    const to = await provider.server.visit(await provider.depart(own));
    const expired = refusal('sign-in-expired', 400);
    // Without a cookie, with that of another sign-in, with one that is made up.
    expect(await provider.comeBack(victim, to)).toMatchObject(expired);
    await provider.depart(victim);
    expect(await provider.comeBack(victim, to)).toMatchObject(expired);
    victim.cookies.set('breechlink-departure', 'AAAA');
    expect(await provider.comeBack(victim, to)).toMatchObject(expired);
    const altered = new URL(to);
    altered.searchParams.set('state', 'another');
    expect(await provider.comeBack(own, altered)).toMatchObject(expired);
    const kept = own.cookies.get('breechlink-departure') ?? '';
    expect((await provider.comeBack(own, to)).status).toBe(200);
    own.cookies.set('breechlink-departure', kept);
    expect(await provider.comeBack(own, to)).toMatchObject(refusal('provider-failed', 502));
    const late = await provider.server.visit(await provider.depart(own));
    clock.pass({ minutes: 11 });
    expect(await provider.comeBack(own, late)).toMatchObject(expired);
  });

  test('a code of another sign-in is not taken: it is bound by PKCE and nonce', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
    provider.server.account = { subject: randomUUID(), email: person.email, verified: true };
    const [attacker, victim] = [new BrowserUnderTest(api), new BrowserUnderTest(api)];
    const stolen = await provider.server.visit(await provider.depart(attacker));
    const to = await provider.server.visit(await provider.depart(victim));
    to.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await provider.comeBack(victim, to)).toMatchObject(refusal('provider-failed', 502));
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'evil', '/a b', '/"><script>'])(
    'nobody is led on to %s',
    async (returnTo) => {
      const browser = new BrowserUnderTest(api);
      const path = `/v1/sign-in/${provider.id}?returnTo=${encodeURIComponent(returnTo)}`;
      const response = await browser.fetch('GET', path);
      if (response.status === 400) return;
      const person = await enterPerson(api, { role: 'examiner', agencyId: provider.agencyId });
      provider.server.account = { subject: randomUUID(), email: person.email, verified: true };
      const { text } = await provider.comeBack(
        browser,
        await provider.server.visit(response.headers.get('location') ?? ''),
      );
      expect(text).toContain('url=/');
      expect(text).not.toContain('<script');
    },
  );

  test('nobody makes the service ask a provider without end', async () => {
    const browser = new BrowserUnderTest(api);
    const begin = async () => (await browser.fetch('GET', `/v1/sign-in/${provider.id}`)).status;
    const statuses = new Set<number>();
    for (let n = 0; n < 60; n++) statuses.add(await begin());
    expect(statuses).toEqual(new Set([303, 429]));
    clock.pass({ hours: 2 });
    expect(await begin()).toBe(303);
  });

  test('an administrator sets up the provider of their own agency alone', async () => {
    const administrator = await api.tokenFor({ role: 'administrator', agencyId: provider.agencyId });
    const headers = { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' };
    for (const agencyId of [mountain, null]) {
      const body = JSON.stringify(provider.wish({ agencyId }));
      const answer = await api.call('POST', '/v1/identity-providers', { headers, body });
      expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
    }
    const foreign = String((await provider.enter({ agencyId: mountain })).body.id);
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
    const answer = await provider.enter({ issuer });
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
    const id = String((await provider.enter({ issuer })).body.id);
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
});
