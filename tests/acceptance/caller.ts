/** A JSON answer. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Somebody who works with the service over HTTP and nothing else. */
export class Caller {
  readonly #url: string;
  readonly #secret: string;

  /** @param secret an API token, or the secret of a session */
  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  async ask(method: string, path: string, body?: object): Promise<Answer> {
    const headers = new Headers({ authorization: `Bearer ${this.#secret}` });
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers.set('content-type', 'application/json');
    const payload = body === undefined ? null : isForm ? body : JSON.stringify(body);
    const response = await fetch(new URL(path, this.#url), { method, headers, body: payload });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  /** @throws Error with what was answered, unless it was a success */
  async done(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer.body;
  }

  get(path: string): Promise<Record<string, unknown>> {
    return this.done('GET', path);
  }

  /** The id of what was made. */
  async make(path: string, body: object = {}): Promise<string> {
    return String((await this.done('POST', path, body)).id);
  }
}
