import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { BreechlinkClient, BreechlinkProblem, ConnectionLost } from '../../../client/index.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { startBreakingProxy } from '../../support/breaking-proxy.ts';
import type { Break } from '../../support/breaking-proxy.ts';
import { ApiUnderTest, MAX_UPLOAD_BYTES, problem } from '../api/api-under-test.ts';

const declaration = { mark: 'breech_face' } as const;

describeModes('the typed client', (mode) => {
  const api = new ApiUnderTest(mode);
  const clientOf = (url = `http://127.0.0.1:${api.port}`, token = api.token) =>
    new BreechlinkClient({ url, token });

  /** A client whose connections break as told. */
  async function overBreaking(breaks: readonly Break[], use: (client: BreechlinkClient) => Promise<void>) {
    const proxy = await startBreakingProxy(api.port, breaks);
    await use(clientOf(proxy.url)).finally(() => proxy.close());
  }

  test('enters and reads, with the parameters of the contract', async () => {
    const client = clientOf();
    const { id: caseId } = await client.post('/v1/cases', { body: { reference: 'C/1 – Hafen & Süd' } });
    const { id: exhibitId } = await client.post('/v1/cases/{caseId}/exhibits', {
      path: { caseId },
      body: { reference: 'A-1', kind: 'bullet', origin: 'evidence' },
    });
    const exhibit = await client.get('/v1/exhibits/{exhibitId}', { path: { exhibitId } });
    expect(exhibit).toMatchObject({ caseId, kind: 'bullet' });
    const found = await client.get('/v1/cases', { query: { reference: 'C/1 – Hafen & Süd' } });
    expect(found.cases.map(({ id }) => id)).toEqual([caseId]);
  });

  test('a watch is set and ended', async () => {
    const client = clientOf();
    const path = { exhibitId: await api.makeExhibit() };
    await client.put('/v1/exhibits/{exhibitId}/watch', { path, body: { threshold: 7 } });
    expect(await client.delete('/v1/exhibits/{exhibitId}/watch', { path })).toMatchObject({ threshold: 7 });
    await expect(client.get('/v1/exhibits/{exhibitId}/watch', { path })).rejects.toMatchObject({
      name: 'BreechlinkProblem',
      type: problem('watch-not-found'),
      status: 404,
      title: 'The exhibit is not watched',
    });
  });

  test('reads every row of a list, page after page, and no page that nobody wants', async () => {
    const client = clientOf();
    const caseId = await api.makeCase();
    const references = ['1', '2', '3', '4', '5'];
    for (const reference of references) {
      const body = { reference, kind: 'bullet', origin: 'evidence' } as const;
      await client.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body });
    }
    const seen: string[] = [];
    const wish = { path: { caseId }, query: { limit: 2 } };
    for await (const { reference } of client.rows('/v1/cases/{caseId}/exhibits', wish)) seen.push(reference);
    expect(seen).toEqual(references);
  });

  test('an answer that is lost is asked for again, and the case is there once', async () => {
    await overBreaking(['answer', 'answer'], async (client) => {
      const { id } = await client.post('/v1/cases', { body: { reference: 'lost answer' } });
      const { cases } = await client.get('/v1/cases', { query: { reference: 'lost answer' } });
      expect(cases.map((one) => one.id)).toEqual([id]);
    });
  });

  test('an upload that breaks is sent again from its beginning, and told to the end', async () => {
    const exhibitId = await api.makeExhibit();
    const bytes = new Uint8Array(MAX_UPLOAD_BYTES - 1000).map((_, i) => i * 7);
    const told: [number, number][] = [];
    await overBreaking([{ afterBytes: 70_000 }, 'answer'], async (client) => {
      const uploaded = await client.upload(exhibitId, {
        file: new Blob([bytes]),
        fileName: 'Hülse "7".x3p',
        declaration: { ...declaration, pixelSizeUm: 3.5 },
        onProgress: (sent, total) => told.push([sent, total]),
      });
      expect(uploaded.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const path = { imageId: uploaded.id };
      expect(await client.get('/v1/images/{imageId}', { path })).toMatchObject({ pixelSizeUm: 3.5 });
      const original = await client.download('/v1/images/{imageId}/original', { path });
      expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes);
      const { images } = await client.get('/v1/exhibits/{exhibitId}/images', { path: { exhibitId } });
      // As browsers write it: the quote is escaped, and the service keeps what it was sent.
      expect(images.map(({ fileName }) => fileName)).toEqual(['Hülse %227%22.x3p']);
    });
    const [sent, total] = told.at(-1) ?? [];
    expect(sent).toBe(total);
    expect(total).toBeGreaterThan(bytes.length);
    expect(told.some(([sent]) => sent < bytes.length)).toBe(true);
  });

  test.each([
    ['of a wrong token', 'wrong-token-of-nobody', 'unauthorized'],
    ['of a file that is too large', undefined, 'upload-too-large'],
  ])('a refusal %s reaches whoever is still sending', async (_, token, code) => {
    const client = clientOf(undefined, token);
    const file = new Blob([new Uint8Array(20_000_000)]);
    const sending = client.upload(await api.makeExhibit(), {
      file,
      fileName: 'large.x3p',
      declaration,
      onProgress: () => undefined,
    });
    await expect(sending).rejects.toMatchObject({ name: 'BreechlinkProblem', type: problem(code) });
  });

  test('wrong fields are named in the document of the problem', async () => {
    const wish = { body: { reference: ' ' } };
    const refused = await clientOf()
      .post('/v1/cases', wish)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BreechlinkProblem);
    expect(refused).toMatchObject({ document: { errors: [{ in: 'body', field: 'reference' }] } });
  });
});

/** A server that is not the service. */
async function elsewhere(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  await use(`http://127.0.0.1:${address.port}`);
  server.closeAllConnections();
  server.close();
}

test('an answer that is no problem document says so', async () => {
  const gateway: RequestListener = (_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>');
  await elsewhere(gateway, async (url) => {
    const asked = new BreechlinkClient({ url, token: 't' }).get('/v1/cases');
    await expect(asked).rejects.toMatchObject({ type: 'about:blank', status: 502 });
  });
});

test('a signal ends a request that is not answered, and the pause before another try', async () => {
  const reason = new Error('enough');
  for (const answer of [() => undefined, destroy]) {
    await elsewhere(answer, async (url) => {
      const controller = new AbortController();
      const client = new BreechlinkClient({ url, token: 't' });
      const asked = client.get('/v1/cases', { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 100);
      await expect(asked).rejects.toBe(reason);
    });
  }
});

const destroy: RequestListener = (request) => request.socket.destroy();

test('a service that cannot be reached is a lost connection, with its reason', async () => {
  let url = '';
  await elsewhere(destroy, async (address) => void (url = address));
  const asked = new BreechlinkClient({ url, token: 't' }).get('/v1/cases');
  await expect(asked).rejects.toBeInstanceOf(ConnectionLost);
  await expect(asked).rejects.toThrow(/cannot be reached: .*ECONNREFUSED/);
});
