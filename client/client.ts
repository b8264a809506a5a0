import type { Answer, BytesPath, Ending, PathWith, Row, RowsPath, WishFor } from './contract/operation.ts';
import type { Declaration, UploadedImage } from './contract/resources.ts';
import { problemOf } from './problem.ts';
import { addressOf } from './requests/address-of.ts';
import type { Values } from './requests/address-of.ts';
import { persist } from './requests/persist.ts';
import { randomKey } from './requests/random-key.ts';
import { readRows } from './requests/read-rows.ts';
import { composeForm } from './upload/compose-form.ts';
import { sendForm } from './upload/send-form.ts';
import type { OnProgress } from './upload/send-form.ts';

/** Where the service is, and who asks. */
export interface Connection {
  /** E.g. `https://breechlink.example`. */
  readonly url: string;
  /** Left out in a browser that has signed in. */
  readonly token?: string;
}

/** An image to be sent. */
export interface Upload extends Ending {
  readonly file: Blob;
  readonly fileName: string;
  readonly declaration: Declaration;
  readonly onProgress?: OnProgress;
}

/** What a request says, as far as sending it goes. */
interface AnyWish extends Ending {
  readonly path?: Values;
  readonly query?: Values;
  readonly body?: unknown;
}

/**
 * The service, typed by its contract. A lost connection is tried again; each POST carries an Idempotency-Key, so that
 * nothing is done twice.
 *
 * Every operation throws BreechlinkProblem where the service refuses, ConnectionLost where it cannot be reached, and
 * the reason of the signal.
 */
export class BreechlinkClient {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor({ url, token }: Connection) {
    this.#url = url.replace(/\/+$/, '');
    this.#token = token;
  }

  get<Path extends PathWith<'get'>>(path: Path, ...wish: WishFor<Path, 'get'>): Promise<Answer<Path, 'get'>>;
  get(path: string, wish?: AnyWish): Promise<unknown> {
    return this.#ask('GET', path, wish);
  }

  post<Path extends PathWith<'post'>>(
    path: Path,
    ...wish: WishFor<Path, 'post'>
  ): Promise<Answer<Path, 'post'>>;
  post(path: string, wish?: AnyWish): Promise<unknown> {
    return this.#ask('POST', path, wish);
  }

  put<Path extends PathWith<'put'>>(path: Path, ...wish: WishFor<Path, 'put'>): Promise<Answer<Path, 'put'>>;
  put(path: string, wish?: AnyWish): Promise<unknown> {
    return this.#ask('PUT', path, wish);
  }

  delete<Path extends PathWith<'delete'>>(
    path: Path,
    ...wish: WishFor<Path, 'delete'>
  ): Promise<Answer<Path, 'delete'>>;
  delete(path: string, wish?: AnyWish): Promise<unknown> {
    return this.#ask('DELETE', path, wish);
  }

  /** Every row of a list, page after page, as far as it is read. */
  rows<Path extends RowsPath>(path: Path, ...wish: WishFor<Path, 'get'>): AsyncIterable<Row<Path>>;
  rows(path: string, { query = {}, ...wish }: AnyWish = {}): AsyncIterable<unknown> {
    return readRows(query, (query) => this.#ask('GET', path, { ...wish, query }));
  }

  /** Bytes, e.g. of an original, as they come. A connection that is lost while they are read is not tried again. */
  download<Path extends BytesPath>(path: Path, ...wish: WishFor<Path, 'get'>): Promise<Response>;
  async download(path: string, { path: values, query, signal }: AnyWish = {}): Promise<Response> {
    const url = this.#url + addressOf(path, values, query);
    const headers = this.#headers();
    const response = await persist(this.#url, signal, () => fetch(url, { headers, signal }));
    if (!response.ok) throw problemOf(response.status, await response.text());
    return response;
  }

  /** Sends an image to an exhibit. Its processing goes on in the service: read the image to follow it. */
  async upload(
    exhibitId: string,
    { file, fileName, declaration, onProgress, signal }: Upload,
  ): Promise<UploadedImage> {
    const url = this.#url + addressOf('/v1/exhibits/{exhibitId}/images', { exhibitId });
    const form = composeForm(declaration, file, fileName);
    const headers = this.#headers({ 'content-type': form.contentType, 'idempotency-key': randomKey() });
    const answer = await persist(this.#url, signal, () =>
      sendForm({ url, headers, form, signal, onProgress }),
    );
    return JSON.parse(accepted(answer));
  }

  async #ask(method: string, path: string, wish: AnyWish = {}): Promise<unknown> {
    const { path: values, query, body, signal } = wish;
    const url = this.#url + addressOf(path, values, query);
    const headers = this.#headers({
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': randomKey() }),
    });
    const init = { method, headers, signal, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await persist(this.#url, signal, async () => {
      const response = await fetch(url, init);
      return { status: response.status, text: await response.text() };
    });
    const content = accepted(answer);
    return content === '' ? undefined : JSON.parse(content);
  }

  #headers(more: Record<string, string> = {}): Headers {
    const headers = new Headers(more);
    if (this.#token !== undefined) headers.set('authorization', `Bearer ${this.#token}`);
    return headers;
  }
}

/** The text of an answer. @throws BreechlinkProblem */
function accepted({ status, text }: { status: number; text: string }): string {
  if (status >= 200 && status < 300) return text;
  throw problemOf(status, text);
}
