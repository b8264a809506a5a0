import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { BreechlinkClient } from '../../../client/index.ts';
import { startBreakingProxy } from '../../support/breaking-proxy.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, MAX_UPLOAD_BYTES, problem } from '../api/api-under-test.ts';

describeModes('the typed client in a page of the service', (mode) => {
  const api = new ApiUnderTest(mode);
  afterEach(() => void vi.unstubAllGlobals());

  /** A client in a page, which sends uploads by the page's XMLHttpRequest. */
  function inPage(url = `http://127.0.0.1:${api.port}`, token = api.token): BreechlinkClient {
    const { window } = new JSDOM('', { url });
    vi.stubGlobal('XMLHttpRequest', window.XMLHttpRequest);
    vi.stubGlobal('Blob', window.Blob);
    return new BreechlinkClient({ url, token });
  }

  const bytes = new Uint8Array(MAX_UPLOAD_BYTES - 1000).map((_, i) => i * 3);
  const uploadOf = (content: Uint8Array<ArrayBuffer>, onProgress: (sent: number, total: number) => void) => ({
    file: new Blob([content]),
    fileName: 'scan.x3p',
    declaration: { mark: 'breech_face' } as const,
    onProgress,
  });

  test('sends an upload, again where the connection breaks, and tells its progress', async () => {
    const proxy = await startBreakingProxy(api.port, [{ afterBytes: 70_000 }]);
    const client = inPage(proxy.url);
    const told: [number, number][] = [];
    const uploaded = await client.upload(
      await api.makeExhibit(),
      uploadOf(bytes, (sent, total) => told.push([sent, total])),
    );
    await proxy.close();
    expect(uploaded.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const [sent, total] = told.at(-1) ?? [];
    expect(sent).toBe(total);
    expect(total).toBeGreaterThan(bytes.length);
  });

  test('a refusal is a problem, and a signal ends the upload', async () => {
    const exhibitId = await api.makeExhibit();
    const large = new Uint8Array(MAX_UPLOAD_BYTES + 1);
    const refused = inPage().upload(
      exhibitId,
      uploadOf(large, () => undefined),
    );
    await expect(refused).rejects.toMatchObject({ type: problem('upload-too-large') });
    const controller = new AbortController();
    const reason = new Error('enough');
    const ended = inPage().upload(exhibitId, {
      ...uploadOf(bytes, () => controller.abort(reason)),
      signal: controller.signal,
    });
    await expect(ended).rejects.toBe(reason);
  });
});
