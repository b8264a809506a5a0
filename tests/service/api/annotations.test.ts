import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { enterComparison } from '../../support/enter-comparison.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const line = { kind: 'line', from: { x: 100, y: 100 }, to: { x: 400, y: 500 } };
const drawing = { unit: 'um', shape: line, remark: 'Scratch across the lines.' };

describeModes('annotations over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);

  /** An image of 400 × 300 points as processing leaves it, 2 × 3 µm apart unless it is uncalibrated. */
  const enterImage = async (spacing: { x: number; y: number } | null = { x: 2, y: 3 }) => {
    const exhibitId = await api.makeExhibit();
    const imageId = String((await api.upload(exhibitId, randomBytes(20))).body.id);
    await mode.database().query(
      `UPDATE images SET state = 'ready', format = 'x3p', modality = 'topography', width = 400, height = 300,
                         spacing_x_um = $2, spacing_y_um = $3 WHERE id = $1`,
      [imageId, spacing?.x, spacing?.y],
    );
    return { exhibitId, imageId };
  };
  const put = (path: string, ifMatch: string, body: object) =>
    api.call('PUT', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'if-match': ifMatch },
    });
  const draw = async (imageId: string, body: object = drawing) => {
    const made = await api.post(`/v1/images/${imageId}/annotations`, body);
    expect(made.status).toBe(201);
    return { ...made, path: `/v1/annotations/${String(made.body.id)}` };
  };

  test('what is drawn is measured, and found again with its author, by itself and with the image', async () => {
    const { imageId } = await enterImage();
    const { path, headers, body } = await draw(imageId);
    expect(headers.get('location')).toBe(path);
    expect(body).toMatchObject({
      ...drawing,
      imageId,
      version: 1,
      state: 'standing',
      measured: { length: 500 },
      author: { name: 'bootstrap' },
    });
    expect(body).not.toHaveProperty('comparisonId');
    const found = await api.get(path);
    expect(found.body).toEqual(body);
    expect(found.headers.get('etag')).toBe('"1"');
    const text = await draw(imageId, {
      unit: 'um',
      shape: { kind: 'text', at: { x: 0, y: 900 }, text: 'Up' },
    });
    expect(text.body).toMatchObject({ measured: {} });
    const { body: first } = await api.get(`/v1/images/${imageId}/annotations?limit=1`);
    expect(first).toEqual({ annotations: [body], next: body.id });
    const { body: second } = await api.get(`/v1/images/${imageId}/annotations?after=${String(first.next)}`);
    expect(second).toEqual({ annotations: [text.body] });
  });

  test('a change is a version of its own, and of two writers the second is told', async () => {
    const { imageId } = await enterImage();
    const { path, body: made } = await draw(imageId);
    const shape = { kind: 'circle', centre: { x: 300, y: 300 }, radius: 50 };
    const revised = await put(path, '"1"', { unit: 'um', shape });
    expect(revised.headers.get('etag')).toBe('"2"');
    expect(revised.body).toMatchObject({ version: 2, shape, createdAt: made.createdAt });
    expect(revised.body).not.toHaveProperty('remark');
    const late = await put(path, '"1"', drawing);
    expect(late.body).toMatchObject({ type: problem('version-outdated'), status: 412, version: '2' });
    const [one, other] = await Promise.all([put(path, '"2"', drawing), put(path, '"2"', drawing)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const { body } = await api.get(`${path}/versions`);
    expect(body).toMatchObject({
      versions: [made, { version: 2, shape }, { version: 3, shape: line, measured: { length: 500 } }],
    });
  });

  test('nothing is changed without saying which version was read', async () => {
    const { path } = await draw((await enterImage()).imageId);
    const without = await api.call('PUT', path, {
      body: JSON.stringify(drawing),
      headers: { 'content-type': 'application/json' },
    });
    expect(without.body).toMatchObject({ type: problem('invalid-request'), status: 400 });
    expect(without.body.detail).toContain('`if-match` is required');
    expect((await put(path, '1', drawing)).body.detail).toContain('must be the `etag`');
  });

  test('what is withdrawn says why, keeps its history, and is changed no more', async () => {
    const { imageId } = await enterImage();
    const { path } = await draw(imageId);
    const withdraw = () =>
      api.post(
        `${path}/withdraw`,
        { because: 'Wrong image.' },
        { 'if-match': '"1"', 'idempotency-key': 'once' },
      );
    const withdrawn = await withdraw();
    expect(withdrawn.body).toMatchObject({
      version: 2,
      state: 'withdrawn',
      withdrawnBecause: 'Wrong image.',
    });
    expect(withdrawn.body).not.toHaveProperty('shape');
    expect((await withdraw()).body).toEqual(withdrawn.body);
    const { body: list } = await api.get(`/v1/images/${imageId}/annotations`);
    expect(list).toMatchObject({ annotations: [withdrawn.body] });
    const after = await put(path, '"2"', drawing);
    expect(after.body).toMatchObject({ type: problem('withdrawn'), status: 409 });
    const { body } = await api.get(`${path}/versions`);
    expect(body).toMatchObject({ versions: [{ version: 1, shape: line }, withdrawn.body] });
    const { rows } = await mode
      .database()
      .query<{ action: string }>(
        `SELECT action FROM events WHERE subject_type = 'annotation' AND subject_id = $1 ORDER BY id`,
        [withdrawn.body.id],
      );
    expect(rows.map(({ action }) => action)).toEqual(['annotation.created', 'annotation.withdrawn']);
  });

  test('the database itself lets no version be skipped, changed, or follow a withdrawal', async () => {
    const { path, body } = await draw((await enterImage()).imageId);
    const add = (version: number) =>
      mode.database().query(
        `INSERT INTO annotation_versions (annotation_id, version, author, unit, shape)
         SELECT annotation_id, $2, author, unit, shape FROM annotation_versions WHERE annotation_id = $1 AND version = 1`,
        [body.id, version],
      );
    await expect(add(3)).rejects.toThrow('follows none that stands');
    const erase = mode.database().query('DELETE FROM annotation_versions');
    await expect(erase).rejects.toThrow('append-only');
    await api.post(`${path}/withdraw`, { because: 'Test.' }, { 'if-match': '"1"' });
    await expect(add(3)).rejects.toThrow('follows none that stands');
  });

  test('what does not fit the image is refused with the reason', async () => {
    const [calibrated, uncalibrated] = [await enterImage(), await enterImage(null)];
    const refused = async (imageId: string, body: object) => {
      const answer = await api.post(`/v1/images/${imageId}/annotations`, body);
      return [answer.body.type, answer.status, answer.body.detail];
    };
    const outside = { unit: 'um', shape: { kind: 'point', at: { x: 800.5, y: 10 } } };
    expect(await refused(calibrated.imageId, outside)).toEqual([
      problem('shape-does-not-fit'),
      422,
      expect.stringContaining('x 0 to 800 and y 0 to 900 µm'),
    ]);
    expect(await refused(uncalibrated.imageId, drawing)).toEqual([
      problem('unit-does-not-fit'),
      422,
      expect.stringContaining('uncalibrated'),
    ]);
    const inPixels = { ...drawing, unit: 'px', shape: { kind: 'point', at: { x: 400, y: 300 } } };
    expect((await draw(uncalibrated.imageId, inPixels)).body).toMatchObject({ unit: 'px' });
    expect((await refused(calibrated.imageId, inPixels))[0]).toBe(problem('unit-does-not-fit'));
    const linked = { kind: 'linked_points', at: { x: 1, y: 1 }, counterpart: { imageId: randomUUID() } };
    expect((await refused(calibrated.imageId, { unit: 'um', shape: linked }))[2]).toContain(
      '`shape.kind` must be one of: point, line, polyline, polygon, circle, ellipse, text',
    );
    expect((await refused(randomUUID(), drawing))[0]).toBe(problem('image-not-found'));
    const exhibitId = await api.makeExhibit();
    const received = String((await api.upload(exhibitId, randomBytes(20))).body.id);
    expect((await refused(received, drawing))[0]).toBe(problem('image-extent-unknown'));
  });

  test('on a comparison, either image is drawn on, and points are linked across its sides', async () => {
    const [questioned, candidate, stranger] = [await enterImage(), await enterImage(), await enterImage()];
    const { comparisonId } = await enterComparison(mode.database(), questioned, candidate);
    const url = `/v1/comparisons/${comparisonId}/annotations`;
    const counterpart = { imageId: candidate.imageId, at: { x: 20, y: 30 } };
    const linked = { kind: 'linked_points', at: { x: 10, y: 15 }, counterpart };
    const onQuestioned = await api.post(url, { imageId: questioned.imageId, unit: 'um', shape: linked });
    expect(onQuestioned.body).toMatchObject({ comparisonId, imageId: questioned.imageId, shape: linked });
    const onCandidate = await api.post(url, { imageId: candidate.imageId, ...drawing });
    expect((await api.get(url)).body).toEqual({ annotations: [onQuestioned.body, onCandidate.body] });
    // What is drawn in a comparison is not drawn on the image by itself.
    const { body: alone } = await api.get(`/v1/images/${questioned.imageId}/annotations`);
    expect(alone).toEqual({ annotations: [] });

    const elsewhere = await api.post(url, { imageId: stranger.imageId, ...drawing });
    expect(elsewhere.body).toMatchObject({ type: problem('image-not-compared'), status: 422 });
    const toItself = { ...linked, counterpart: { ...counterpart, imageId: questioned.imageId } };
    const sameSide = await api.post(url, { imageId: questioned.imageId, unit: 'um', shape: toItself });
    expect(sameSide.body.detail).toContain('both images are of the questioned one');
    const far = { ...linked, counterpart: { ...counterpart, at: { x: 801, y: 0 } } };
    const beyond = await api.post(url, { imageId: questioned.imageId, unit: 'um', shape: far });
    expect(beyond.body).toMatchObject({ type: problem('shape-does-not-fit') });
    const { path } = await draw(questioned.imageId);
    const onImage = await put(path, '"1"', { unit: 'um', shape: linked });
    expect(onImage.body).toMatchObject({ type: problem('image-not-compared'), status: 422 });
  });
});
