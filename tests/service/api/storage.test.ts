import { createHash, randomBytes } from 'node:crypto';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest } from './api-under-test.ts';

describeModes('sweeping the storage', (mode) => {
  const api = new ApiUnderTest(mode);
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000);

  async function stage(name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(api.stagingFolder, { recursive: true });
    const path = join(api.stagingFolder, name);
    await writeFile(path, bytes);
    return path;
  }

  /** A blob that no row names; its hash. */
  async function storeOrphan(bytes: Uint8Array, storedAt: Date): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await api.blobs.put(sha256, await stage('orphan', bytes));
    await utimes(join(api.blobFolder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), storedAt, storedAt);
    return sha256;
  }

  const sweep = async () => (await api.call('POST', '/v1/storage/sweep')).body;

  test('removes old leftovers, leaves the young and what images need, and reports what is missing', async () => {
    const exhibitId = await api.makeExhibit();
    const kept = await api.upload(exhibitId, randomBytes(50));
    const lost = await api.upload(exhibitId, randomBytes(50));
    await api.blobs.remove(String(lost.body.sha256));
    const old = await storeOrphan(randomBytes(50), yesterday);
    const young = await storeOrphan(randomBytes(50), new Date());
    await utimes(await stage('broken.part', randomBytes(10)), yesterday, yesterday);
    await stage('in-flight.part', randomBytes(10));

    const report = { stagedRemoved: 1, orphansRemoved: 1, orphansYoung: 1, missing: 1, blobs: 2 };
    expect(await sweep()).toEqual(report);
    await expect(api.blobs.open(old)).rejects.toThrow('No blob');
    for (const there of [young, String(kept.body.sha256)]) (await api.blobs.open(there)).destroy();
    expect(await sweep()).toMatchObject({ stagedRemoved: 0, orphansRemoved: 0 });
    const { rows } = await mode
      .database()
      .query<{ detail: object }>(`SELECT detail FROM events WHERE action = 'storage.swept' ORDER BY id`);
    expect(rows[0]?.detail).toEqual({ ...report, missingBlobs: [lost.body.sha256] });
  });

  test('never takes the bytes of an upload that comes at the same time', async () => {
    const exhibitId = await api.makeExhibit();
    for (let round = 0; round < 5; round++) {
      const bytes = randomBytes(1000);
      await storeOrphan(bytes, yesterday);
      const [uploaded] = await Promise.all([api.upload(exhibitId, bytes), sweep(), sweep()]);
      expect(uploaded.status).toBe(202);
      const headers = { authorization: `Bearer ${api.token}` };
      const original = await api.fetch(`/v1/images/${String(uploaded.body.id)}/original`, { headers });
      expect(Buffer.from(await original.bytes()).equals(bytes)).toBe(true);
    }
  });
});
