import type { Answer, ApiUnderTest } from './api-under-test.ts';

/** A browser with the service's page open: keeps cookies, and says where its requests come from. */
export class BrowserUnderTest {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie header that came. */
  readonly setCookies: string[] = [];
  readonly #api: ApiUnderTest;

  constructor(api: ApiUnderTest) {
    this.#api = api;
  }

  async fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#api.fetch(path, {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    return response;
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.fetch(method, path, body, headers);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : JSON.parse(text),
    };
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.call('POST', path, body);
  }

  signIn(email: string, password: string, code?: string): Promise<Answer> {
    return this.post('/v1/sessions', { email, password, ...(code === undefined ? {} : { code }) });
  }

  #keep(header: string): void {
    this.setCookies.push(header);
    const [pair = ''] = header.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (/Max-Age=0/.test(header)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
