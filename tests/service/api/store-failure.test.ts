import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { S3Store } from '../../../platform/blobs/s3-store.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

/** Nothing listens on port 1. */
const GONE = {
  kind: 's3',
  endpoint: 'http://127.0.0.1:1',
  region: 'local',
  bucket: 'evidence',
  accessKeyId: 'id',
  secretAccessKey: 'secret',
} as const;

describeModes('a store of images that stops answering', (mode) => {
  const api = new ApiUnderTest(mode, (scratch) => new S3Store(GONE, scratch));

  test('is told apart from a fault of the service, and leaves nothing half-done', async () => {
    const exhibitId = await api.makeExhibit();
    const answer = await api.upload(exhibitId, randomBytes(100));
    expect(answer.body).toMatchObject({ type: problem('store-not-available'), status: 503 });
    expect(JSON.stringify(answer.body)).not.toContain('127.0.0.1');
    expect(await readdir(api.stagingFolder)).toEqual([]);
    const { rows } = await mode.database().query('SELECT 1 FROM images');
    expect(rows).toEqual([]);
  });

  test('is told to whoever wants the bytes of an image', async () => {
    const [imageId, exhibitId] = [randomUUID(), await api.makeExhibit()];
    const sha256 = 'a'.repeat(64);
    await mode.database().query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
    await mode.database().query(
      `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, created_by)
       SELECT $1, $2, $3, 'scan', 'ejector', 'received', id FROM api_tokens LIMIT 1`,
      [imageId, exhibitId, sha256],
    );
    const { body } = await api.get(`/v1/images/${imageId}/original`);
    expect(body).toMatchObject({ type: problem('store-not-available'), status: 503 });
  });
});
