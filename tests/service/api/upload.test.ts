import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, MAX_UPLOAD_BYTES, problem } from './api-under-test.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describeModes('uploading an image', (mode) => {
  const api = new ApiUnderTest(mode);

  async function countImages(exhibitId: string): Promise<number> {
    const { rows } = await mode.database().query(`SELECT 1 FROM images WHERE exhibit_id = $1`, [exhibitId]);
    return rows.length;
  }

  test('the bytes come back as they came; image, event and job are there', async () => {
    const exhibitId = await api.makeExhibit('bullet');
    const bytes = randomBytes(150_000);
    const fields = {
      mark: 'land_engraved_area',
      land: '3',
      pixelSizeUm: '1.5625',
      heightUnit: 'um',
      instrument: 'Confocal',
      objective: '20×',
      lighting: 'ring',
    };
    const fileName = 'Geschoß "3"\n.x3p';
    const uploaded = await api.upload(exhibitId, bytes, fields, { fileName });
    const digest = sha256(bytes);
    expect(uploaded).toMatchObject({
      status: 202,
      body: { sha256: digest, byteLength: 150_000, state: 'received', duplicate: false },
    });
    const address = uploaded.headers.get('location') ?? '';
    const image = await api.get(address);
    expect(image.body).toMatchObject({
      ...fields,
      land: 3,
      pixelSizeUm: 1.5625,
      exhibitId,
      state: 'received',
      searchable: false,
      warnings: [],
    });
    expect(image.body).not.toHaveProperty('problem');
    expect(image.body).not.toHaveProperty('decoded');

    const authorization = `Bearer ${api.token}`;
    const original = await api.fetch(`${address}/original`, { headers: { authorization } });
    expect(original.status).toBe(200);
    expect(sha256(await original.bytes())).toBe(digest);
    expect(Object.fromEntries(original.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '150000',
      etag: `"${digest}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const disposition = original.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="Gescho_ [_%0-9A-Z]*3[_%0-9A-Z]*\.x3p"; filename\*=UTF-8''/,
    );

    const { rows } = await mode
      .database()
      .query<{ action: string }>(`SELECT action FROM events WHERE subject_id = $1 ORDER BY id`, [
        uploaded.body.id,
      ]);
    expect(rows.map(({ action }) => action)).toEqual(['image.received', 'image.viewed']);
    const jobs = await mode
      .database()
      .query(`SELECT name, state FROM jobs WHERE subject_id = $1`, [uploaded.body.id]);
    expect(jobs.rows).toEqual([{ name: 'process-image', state: 'pending' }]);
  });

  test('the same bytes with the same declaration are recognised, also when sent at once', async () => {
    const exhibitId = await api.makeExhibit();
    const bytes = randomBytes(5000);
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.upload(exhibitId, bytes)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(202));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.duplicate === false)).toHaveLength(1);
    expect(await countImages(exhibitId)).toBe(1);
    const { rows } = await mode
      .database()
      .query(`SELECT 1 FROM jobs WHERE subject_id = $1`, [answers[0]?.body.id]);
    expect(rows).toHaveLength(1);
  });

  test('another exhibit may hold the same bytes', async () => {
    const bytes = randomBytes(5000);
    const first = await api.upload(await api.makeExhibit(), bytes);
    const second = await api.upload(await api.makeExhibit(), bytes);
    expect(second.body).toMatchObject({ sha256: first.body.sha256, duplicate: false });
    expect(second.body.id).not.toBe(first.body.id);
  });

  test('the same bytes declared otherwise wait for the fate of the first', async () => {
    const exhibitId = await api.makeExhibit();
    const bytes = randomBytes(5000);
    const first = await api.upload(exhibitId, bytes, { mark: 'breech_face' });
    const calibrated = { mark: 'breech_face', pixelSizeUm: '2.5' };
    const early = await api.upload(exhibitId, bytes, calibrated);
    expect(early.body).toMatchObject({
      type: problem('image-declared-otherwise'),
      status: 409,
      imageId: first.body.id,
    });
    expect(early.body.detail).toContain('pixelSizeUm not given');

    // Processing found no scale: the first cannot be searched, and makes room.
    await mode
      .database()
      .query(`UPDATE images SET state = 'ready', warnings = '["No pixel size."]' WHERE id = $1`, [
        first.body.id,
      ]);
    const image = await api.get(`/v1/images/${String(first.body.id)}`);
    expect(image.body).toMatchObject({
      state: 'ready',
      searchable: false,
      notSearchableReason: 'No pixel size.',
    });
    const later = await api.upload(exhibitId, bytes, calibrated);
    expect(later).toMatchObject({ status: 202, body: { duplicate: false } });

    await mode
      .database()
      .query(`UPDATE images SET state = 'ready', searchable = true WHERE id = $1`, [later.body.id]);
    const other = await api.upload(exhibitId, bytes, { mark: 'ejector', pixelSizeUm: '2.5' });
    expect(other.body).toMatchObject({
      type: problem('image-declared-otherwise'),
      imageId: later.body.id,
    });
    const otherLight = await api.upload(exhibitId, bytes, { ...calibrated, lighting: 'oblique' });
    expect(otherLight.body.detail).toContain('lighting not given');
    expect(await countImages(exhibitId)).toBe(2);
  });

  test('a rejected image tells why, has no preview, and is recognised still', async () => {
    const exhibitId = await api.makeExhibit();
    const bytes = randomBytes(100);
    const { body } = await api.upload(exhibitId, bytes);
    const address = `/v1/images/${String(body.id)}`;
    const waiting = await api.get(`${address}/preview`);
    expect(waiting.body).toMatchObject({ type: problem('preview-not-available'), state: 'received' });
    await mode.database().query(
      `UPDATE images SET state = 'rejected', problem_code = 'no-valid-point', problem_detail = 'Nothing measured.',
         finished_at = now() WHERE id = $1`,
      [body.id],
    );
    expect((await api.get(address)).body.problem).toEqual({
      type: problem('no-valid-point'),
      title: 'No valid point',
      detail: 'Nothing measured.',
      code: 'no-valid-point',
    });
    const preview = await api.get(`${address}/preview`);
    expect(preview.body).toMatchObject({
      type: problem('preview-not-available'),
      status: 409,
      state: 'rejected',
    });
    expect((await api.upload(exhibitId, bytes)).body).toMatchObject({ duplicate: true, state: 'rejected' });
  });

  test('a preview is sent as the picture that it is', async () => {
    const { body } = await api.upload(await api.makeExhibit(), randomBytes(100));
    const picture = await api.upload(await api.makeExhibit(), Buffer.from('a picture'));
    await mode.database().query(
      `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
       VALUES ($1, 'preview', '1', $2, 9, 'image/png')`,
      [body.id, picture.body.sha256],
    );
    const headers = { authorization: `Bearer ${api.token}` };
    const preview = await api.fetch(`/v1/images/${String(body.id)}/preview`, { headers });
    expect(preview.headers.get('content-type')).toBe('image/png');
    expect(await preview.text()).toBe('a picture');
  });

  test('bytes that the store has lost are a problem of their own', async () => {
    const { body } = await api.upload(await api.makeExhibit(), randomBytes(100));
    await api.blobs.remove(String(body.sha256));
    const lost = await api.get(`/v1/images/${String(body.id)}/original`);
    expect(lost.body).toMatchObject({ type: problem('bytes-missing'), status: 500 });
  });

  test.each([
    [{}, 'mark', 'is required'],
    [{ mark: 'thumb' }, 'mark', 'breech_face, firing_pin'],
    [{ mark: 'ejector', pixelSizeUm: '0' }, 'pixelSizeUm', 'must be > 0'],
    [{ mark: 'ejector', pixelSizeUm: '1001' }, 'pixelSizeUm', 'must be <= 1000'],
    [{ mark: 'ejector', pixelSizeUm: '1,5' }, 'pixelSizeUm', 'type number'],
    [{ mark: 'ejector', pixelSizeUm: 'true' }, 'pixelSizeUm', 'type number'],
    [{ mark: 'ejector', land: '2.5' }, 'land', 'type integer'],
    [{ mark: 'ejector', heightUnit: 'inch' }, 'heightUnit', 'm, mm, um, nm'],
    [{ mark: 'ejector', colour: 'blue' }, 'colour', 'is not known here'],
    [{ mark: 'ejector', instrument: 'x'.repeat(201) }, 'instrument', 'longer than 200'],
    [{ mark: 'ejector', instrument: 'x'.repeat(3000) }, 'instrument', 'longer than 2000 bytes'],
  ])('the fields %j are refused for %s', async (fields, field, reason) => {
    const exhibitId = await api.makeExhibit();
    const { body } = await api.upload(exhibitId, randomBytes(100), fields);
    const errors = [{ in: 'form', field, message: expect.stringContaining(reason) }];
    expect(body).toMatchObject({ type: problem('invalid-request'), status: 400, errors });
    expect(await countImages(exhibitId)).toBe(0);
  });

  test('a mark that the exhibit cannot bear is refused', async () => {
    const onBullet = await api.upload(await api.makeExhibit('bullet'), randomBytes(9), {
      mark: 'breech_face',
    });
    expect(onBullet.body).toMatchObject({ type: problem('mark-does-not-fit'), status: 422 });
    expect(onBullet.body.detail).toContain('land_engraved_area, groove_engraved_area');
    const fields = { mark: 'breech_face', land: '1' };
    const onCase = await api.upload(await api.makeExhibit(), randomBytes(9), fields);
    expect(onCase.body).toMatchObject({ type: problem('mark-does-not-fit'), status: 422 });
  });

  test('the size limit is exact', async () => {
    const exhibitId = await api.makeExhibit();
    const over = await api.upload(exhibitId, randomBytes(MAX_UPLOAD_BYTES + 1));
    expect(over.body).toMatchObject({
      type: problem('upload-too-large'),
      status: 413,
      maxBytes: MAX_UPLOAD_BYTES,
    });
    const farOver = await api.upload(exhibitId, randomBytes(20 * MAX_UPLOAD_BYTES));
    expect(farOver.status).toBe(413);
    expect(await countImages(exhibitId)).toBe(0);
    expect((await api.upload(exhibitId, randomBytes(MAX_UPLOAD_BYTES))).status).toBe(202);
  });

  test('an unknown exhibit is 404, an empty file a problem of its own', async () => {
    const nowhere = await api.upload(randomUUID(), randomBytes(150_000));
    expect(nowhere.body).toMatchObject({ type: problem('exhibit-not-found'), status: 404 });
    const empty = await api.upload(await api.makeExhibit(), Buffer.alloc(0));
    expect(empty.body).toMatchObject({ type: problem('file-empty'), status: 400 });
  });
});
