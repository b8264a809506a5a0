import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { enterComparison } from '../../support/enter-comparison.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('notes over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const enterImage = async () => {
    const exhibitId = await api.makeExhibit();
    return { exhibitId, imageId: String((await api.upload(exhibitId, randomBytes(20))).body.id) };
  };

  test('notes are kept on a case, an exhibit, an image and a comparison, each on its own', async () => {
    const { exhibitId, imageId } = await enterImage();
    const { body: exhibit } = await api.get(`/v1/exhibits/${exhibitId}`);
    const { comparisonId } = await enterComparison(
      mode.database(),
      { exhibitId, imageId },
      await enterImage(),
    );
    const subjects = [
      { type: 'case', id: String(exhibit.caseId) },
      { type: 'exhibit', id: exhibitId },
      { type: 'image', id: imageId },
      { type: 'comparison', id: comparisonId },
    ];
    for (const subject of subjects) {
      const url = `/v1/${subject.type}s/${subject.id}/notes`;
      const text = `First line on a ${subject.type}.\nSecond line.`;
      const { status, headers, body } = await api.post(url, { text });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        subject,
        text,
        version: 1,
        state: 'standing',
        author: { name: 'bootstrap' },
      });
      expect((await api.get(headers.get('location') ?? '')).body).toEqual(body);
      expect((await api.get(url)).body).toEqual({ notes: [body] });
      const unknown = await api.post(`/v1/${subject.type}s/${randomUUID()}/notes`, { text });
      expect(unknown.body).toMatchObject({ type: problem(`${subject.type}-not-found`), status: 404 });
    }
  });

  test('a note is changed in versions and withdrawn with a reason; its history stays', async () => {
    const { body: made } = await api.post(`/v1/exhibits/${await api.makeExhibit()}/notes`, { text: 'One' });
    const path = `/v1/notes/${String(made.id)}`;
    const change = (ifMatch: string, text: string) =>
      api.call('PUT', path, {
        body: JSON.stringify({ text }),
        headers: { 'content-type': 'application/json', 'if-match': ifMatch },
      });
    expect((await change('"1"', 'Two')).body).toMatchObject({ version: 2, text: 'Two' });
    expect((await change('"1"', 'Three')).body).toMatchObject({
      type: problem('version-outdated'),
      status: 412,
    });
    const withdrawn = await api.post(
      `${path}/withdraw`,
      { because: 'Of another case.' },
      { 'if-match': '"2"' },
    );
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'Of another case.' });
    expect(withdrawn.body).not.toHaveProperty('text');
    expect((await change('"3"', 'Four')).body).toMatchObject({ type: problem('withdrawn'), status: 409 });
    const { body } = await api.get(`${path}/versions`);
    expect(body).toMatchObject({ versions: [made, { version: 2, text: 'Two' }, withdrawn.body] });
  });

  test('a note is plain text that says something', async () => {
    const url = `/v1/exhibits/${await api.makeExhibit()}/notes`;
    for (const text of [' \n ', 'a\u0000b', 'x'.repeat(10_001)]) {
      expect((await api.post(url, { text })).body).toMatchObject({ type: problem('invalid-request') });
    }
    expect((await api.post(url, { text: 'x'.repeat(10_000) })).status).toBe(201);
  });
});
