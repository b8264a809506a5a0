import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const BOUNDARY = 'cut-here';
const END = `--${BOUNDARY}--\r\n`;

const field = (name: string, value: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const file = (content: string, name = 'file'): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"; filename="a.x3p"\r\n` +
  `content-type: application/octet-stream\r\n\r\n${content}\r\n`;

describeModes('broken and hostile uploads', (mode) => {
  const api = new ApiUnderTest(mode);

  const send = (exhibitId: string, body: string, boundary = BOUNDARY) =>
    api.call('POST', `/v1/exhibits/${exhibitId}/images`, {
      body,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });

  /** Sends the beginning of a request and hangs up when told to; returns what was answered. */
  function openRaw(exhibitId: string, length: number) {
    const socket = connect(api.port, '127.0.0.1');
    socket.write(
      `POST /v1/exhibits/${exhibitId}/images HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${api.token}\r\n` +
        `content-type: multipart/form-data; boundary=${BOUNDARY}\r\ncontent-length: ${length}\r\n\r\n`,
    );
    return socket;
  }

  const staged = () => readdir(api.stagingFolder).catch(() => []);

  afterEach(async () => {
    // Nothing half-written stays, whatever was sent.
    await vi.waitFor(async () => expect(await staged()).toEqual([]), { timeout: 5000 });
    const { rows } = await mode.database().query('SELECT 1 FROM images');
    expect(rows).toEqual([]);
  });

  const mark = field('mark', 'ejector');

  test.each([
    { what: 'no file', body: mark + END, detail: '`file` is required' },
    { what: 'an empty form', body: END, detail: '`file` is required' },
    {
      what: 'the file as a field',
      body: mark + field('file', 'x') + END,
      detail: '`file` must be sent as a file',
    },
    { what: 'a file of another name', body: mark + file('x', 'scan') + END, detail: '`scan` is a file' },
    { what: 'two files', body: mark + file('x') + file('y') + END, detail: '`file` came after the file' },
    {
      what: 'a field after the file',
      body: mark + file('x') + field('land', '1') + END,
      detail: '`land` came',
    },
    { what: 'the mark after the file', body: file('x') + mark + END, detail: '`mark` is required' },
    { what: 'a field twice', body: mark + mark + file('x') + END, detail: '`mark` is given twice' },
  ])('$what is refused by name', async ({ body, detail }) => {
    const answer = await send(await api.makeExhibit(), body);
    expect(answer.body).toMatchObject({ type: problem('invalid-request'), status: 400 });
    expect(answer.body.detail).toContain(detail);
  });

  test.each([
    { what: 'a form that ends before its end', body: mark + file('x') },
    { what: 'a file that ends before its end', body: mark + file('x').slice(0, -2) },
    { what: 'another boundary', body: mark + file('x') + END, boundary: 'other' },
    { what: 'bytes that are no form', body: '\u0000\u0001\u0002'.repeat(1000) },
    { what: 'a field named after a prototype', body: field('__proto__', 'x') + mark + file('x') + END },
    {
      what: 'hundreds of fields',
      body: Array.from({ length: 500 }, (_, i) => field(`f${i}`, '')).join('') + END,
    },
    { what: 'a field of a megabyte', body: field('mark', 'x'.repeat(1_000_000)) + file('x') + END },
  ])('$what is refused', async ({ body, boundary }) => {
    const answer = await send(await api.makeExhibit(), body, boundary);
    expect(answer.status).toBe(400);
    expect(answer.body.type).toMatch(/:(malformed-upload|invalid-request)$/);
    expect(answer.body.detail).toMatch(/[^.]\.$/);
  });

  test('a form without a boundary, JSON, and no body at all are refused', async () => {
    const path = `/v1/exhibits/${await api.makeExhibit()}/images`;
    const bare = await api.call('POST', path, {
      body: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    });
    expect(bare.body).toMatchObject({ type: problem('malformed-upload'), status: 400 });
    const json = await api.post(path, { mark: 'ejector' });
    expect(json.body).toMatchObject({ type: problem('unsupported-media-type'), status: 415 });
    const nothing = await api.call('POST', path);
    expect(nothing.body).toMatchObject({ type: problem('unsupported-media-type'), status: 415 });
  });

  test('an upload cut in the middle leaves neither file nor row', async () => {
    const socket = openRaw(await api.makeExhibit(), 150_000);
    socket.write(mark + file(randomBytes(40_000).toString('hex')).slice(0, 70_000));
    await vi.waitFor(async () => expect(await staged()).toHaveLength(1), { timeout: 5000 });
    socket.destroy();
    await vi.waitFor(async () => expect(await staged()).toEqual([]), { timeout: 5000 });
  });

  test('a refusal can be read by a client that goes on sending', async () => {
    const body = field('mark', 'thumb') + file('x'.repeat(5_000_000)) + END;
    const socket = openRaw(await api.makeExhibit(), Buffer.byteLength(body));
    socket.end(body);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('`mark` must be one of');
  });
});
