import { afterAll, beforeAll, expect } from 'vitest';
import type { ModeUnderTest } from '../../support/describe-modes.ts';
import { CLIENT, IdentityServer } from '../../support/identity-server.ts';
import { problem } from './api-under-test.ts';
import type { Answer, ApiUnderTest } from './api-under-test.ts';
import type { BrowserUnderTest } from './browser-under-test.ts';

/** How a browser says that another site led it here. */
const FROM_PROVIDER = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

/** A real identity provider, entered for an agency of its own. */
export class ProviderUnderTest {
  /** Its id at the service. */
  id = '';
  agencyId = '';
  #server: IdentityServer | undefined;
  readonly #api: ApiUnderTest;

  constructor(api: ApiUnderTest, mode: ModeUnderTest) {
    this.#api = api;
    api.config.loopbackIssuers = true;
    beforeAll(async () => {
      api.config.publicUrl = `http://127.0.0.1:${api.port}`;
      const redirectUri = `${api.config.publicUrl}/v1/sign-in/callback`;
      // Both kinds of providers, one in each mode.
      this.#server = await IdentityServer.open({ redirectUri, claimsInToken: mode.name === 'served' });
      this.agencyId = await api.makeAgency();
      this.id = String((await this.enter()).body.id);
    });
    afterAll(() => this.#server?.close());
  }

  get server(): IdentityServer {
    if (this.#server === undefined) throw new Error('The provider runs only while tests run.');
    return this.#server;
  }

  wish(more: object = {}): object {
    return {
      agencyId: this.agencyId,
      label: 'Harbour account',
      issuer: this.server.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      assuresSecondFactor: false,
      ...more,
    };
  }

  /** Enters it once more, otherwise. */
  enter(more: object = {}): Promise<Answer> {
    return this.#api.post('/v1/identity-providers', this.wish(more));
  }

  /** Begins a sign-in; where the browser is sent to. */
  async depart(browser: BrowserUnderTest, id = this.id, returnTo = '/cases?mine=1&open=1'): Promise<string> {
    const path = `/v1/sign-in/${id}?returnTo=${encodeURIComponent(returnTo)}`;
    const response = await browser.fetch('GET', path);
    expect(response.status).toBe(303);
    return response.headers.get('location') ?? '';
  }

  async comeBack(browser: BrowserUnderTest, to: URL): Promise<{ status: number; text: string }> {
    const response = await browser.fetch('GET', to.pathname + to.search, undefined, FROM_PROVIDER);
    return { status: response.status, text: await response.text() };
  }

  async signIn(
    browser: BrowserUnderTest,
    subject: string,
    email: string,
    more: { verified?: boolean } = {},
  ): Promise<{ status: number; text: string }> {
    this.server.account = { subject, email, verified: true, ...more };
    return this.comeBack(browser, await this.server.visit(await this.depart(browser)));
  }
}

/** An answer that refuses. */
export function refusal(code: string, status = 403): { status: number; text: unknown } {
  return { status, text: expect.stringContaining(problem(code)) };
}
