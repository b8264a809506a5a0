import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildApi } from '../../../api/app.ts';
import type { Api, ApiParts, Readiness } from '../../../api/parts.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { syncPermissions } from '../../../casework/rights/sync-permissions.ts';
import { ensureBootstrapToken } from '../../../casework/tokens/bootstrap-token.ts';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import { FolderStore } from '../../../platform/blobs/folder-store.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { silentLogger } from '../../support/describe-modes.ts';
import type { ModeUnderTest } from '../../support/describe-modes.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import { enterAgency, enterAssignment, enterToken } from '../../support/enter-actor.ts';
import type { TokenWish } from '../../support/enter-actor.ts';

export const MODEL = { model: 'test-1', parametersHash: 'a'.repeat(64) };
export const MAX_UPLOAD_BYTES = 200_000;

/** A JSON answer; its body is read as what the test expects it to be. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** The HTTP API, listening on a port of its own, over the mode's database and a temporary folder. */
export class ApiUnderTest {
  #api: Api | undefined;
  #folder = '';
  #origin = '';
  token = '';
  /** To be changed before the server starts, by a `beforeAll` that is registered first. */
  readonly config: { -readonly [Name in keyof ApiParts['config']]: ApiParts['config'][Name] } = {
    maxUploadBytes: MAX_UPLOAD_BYTES,
    publicUrl: undefined,
    trustedProxies: undefined,
    loopbackIssuers: false,
    mail: undefined,
    webhookNetworks: [],
  };
  secrets: SecretBox | undefined = new SecretBox(randomBytes(32));
  /** The time that the service sees. */
  clock: Clock = systemClock;
  /** Where built pages lie; to be set before the tests begin. */
  pagesFolder: string | undefined;
  readonly #mode: ModeUnderTest;
  readiness: Readiness = { ready: true, checks: { database: 'ok' }, alarms: [] };

  /** @param openStore another store than a folder; it is given a scratch folder */
  constructor(mode: ModeUnderTest, openStore?: (scratch: string) => BlobStore) {
    this.#mode = mode;
    beforeAll(async () => {
      const database = mode.database();
      await migrate(database, join(import.meta.dirname, '../../../migrations'));
      this.#folder = await mkdtemp(join(tmpdir(), 'breechlink-api-'));
      this.token = `token-${randomUUID()}`;
      await syncPermissions(database);
      await ensureBootstrapToken(database, this.token);
      this.#api = await buildApi({
        config: this.config,
        secrets: this.secrets,
        database,
        clock: this.clock,
        blobs: openStore?.(this.stagingFolder) ?? this.blobs,
        model: MODEL,
        logger: silentLogger,
        isReady: async () => this.readiness,
        incomingDirectory: this.stagingFolder,
        pagesFolder: this.pagesFolder,
      });
      this.#origin = await this.#api.listen({ host: '127.0.0.1', port: 0 });
    }, 60_000);
    afterAll(async () => {
      await this.close();
      await rm(this.#folder, { recursive: true, force: true });
    });
  }

  /** Closes the server; safe to call twice. */
  async close(): Promise<void> {
    await this.#api?.close();
  }

  get blobFolder(): string {
    return join(this.#folder, 'blobs');
  }

  get blobs(): FolderStore {
    return new FolderStore(this.blobFolder, this.stagingFolder);
  }

  get stagingFolder(): string {
    return join(this.#folder, 'staging');
  }

  get port(): number {
    return Number(new URL(this.#origin).port);
  }

  /** A request as it is, without a token. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.#origin}${path}`, init);
  }

  /** A request with the token; the body of the answer is JSON. */
  async call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token}`, ...init.headers };
    const response = await this.fetch(path, { method, ...init, headers });
    const body: Answer['body'] = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, body };
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const json = { 'content-type': 'application/json' };
    return this.call('POST', path, { body: JSON.stringify(body), headers: { ...json, ...headers } });
  }

  /** A new agency; its id. */
  makeAgency(): Promise<string> {
    return enterAgency(this.#mode.database(), `A${randomUUID().slice(0, 8).toUpperCase()}`);
  }

  /** A new token with one role, for one agency or for every one. */
  async tokenFor(wish: TokenWish): Promise<string> {
    return (await enterToken(this.#mode.database(), wish)).token;
  }

  /** A new token with the same role for two agencies; `also` is the second. */
  async tokenForTwo(role: Role, first: string, also: string): Promise<{ token: string; also: string }> {
    const database = this.#mode.database();
    const { token, actorId } = await enterToken(database, { role, agencyId: first });
    await enterAssignment(database, actorId, { role, agencyId: also });
    return { token, also };
  }

  /** A new case; its id. */
  async makeCase(): Promise<string> {
    const { body } = await this.post('/v1/cases', { reference: `case ${randomUUID()}` });
    return String(body.id);
  }

  /** A new exhibit in a new case; its id. */
  async makeExhibit(kind: 'cartridge_case' | 'bullet' = 'cartridge_case'): Promise<string> {
    const wish = { reference: 'E-1', kind, origin: 'evidence' };
    const { body } = await this.post(`/v1/cases/${await this.makeCase()}/exhibits`, wish);
    return String(body.id);
  }

  /** Uploads bytes under a declaration. */
  upload(
    exhibitId: string,
    bytes: Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = { mark: 'breech_face' },
    { fileName = 'scan.x3p', headers = {} }: { fileName?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes]), fileName);
    return this.call('POST', `/v1/exhibits/${exhibitId}/images`, { body: form, headers });
  }
}

/** The `type` of a problem. */
export function problem(code: string): string {
  return `urn:breechlink:problem:${code}`;
}
