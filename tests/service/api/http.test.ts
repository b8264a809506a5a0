import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('what is not a proper request', (mode) => {
  const api = new ApiUnderTest(mode);

  test('unknown addresses are 404, known ones with another method 405 with the methods allowed', async () => {
    const unknown = await api.get('/v1/guns');
    expect(unknown.body).toMatchObject({ type: problem('route-not-found'), status: 404 });
    const wrong = await api.call('DELETE', '/v1/cases');
    expect(wrong.body).toMatchObject({ type: problem('method-not-allowed'), status: 405 });
    expect(wrong.headers.get('allow')).toBe('POST, GET');
    const nested = await api.call('PUT', `/v1/cases/${crypto.randomUUID()}/exhibits`, { body: '' });
    expect(nested.status).toBe(405);
  });

  test.each([
    { what: 'half a document', body: '{"reference": ', status: 400, code: 'malformed-request' },
    { what: 'nothing', body: '', status: 400, code: 'malformed-request' },
    { what: 'null', body: 'null', status: 400, code: 'invalid-request' },
    { what: 'a list', body: '[]', status: 400, code: 'invalid-request' },
    {
      what: 'a prototype',
      body: '{"__proto__":{"reference":"x"}}',
      status: 400,
      code: 'malformed-request',
      detail: 'a member named `__proto__`',
    },
    { what: '300 kB', body: `"${'x'.repeat(300_000)}"`, status: 413, code: 'body-too-large' },
    { what: 'a form', body: 'a=b', type: 'application/x-www-form-urlencoded', status: 415 },
    { what: 'plain text', body: 'K-1', type: 'text/plain', status: 415 },
  ])('a body of $what is $status', async (sent) => {
    const { body, type = 'application/json', status, code = 'unsupported-media-type', detail = '' } = sent;
    const answer = await api.call('POST', '/v1/cases', { body, headers: { 'content-type': type } });
    expect(answer.body).toMatchObject({ type: problem(code), status });
    expect(answer.body.detail).toContain(detail);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`);
  });

  test('a form sent to an address that takes JSON is refused as such', async () => {
    const form = new FormData();
    form.append('reference', 'K');
    const answer = await api.call('POST', '/v1/cases', { body: form });
    expect(answer.body).toMatchObject({ type: problem('unsupported-media-type') });
  });

  test.each(['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'limit=', 'limit=0x10', 'limt=3', 'after=17'])(
    'the query ?%s is refused',
    async (query) => {
      const { status, body } = await api.get(`/v1/cases?${query}`);
      expect(status).toBe(400);
      const [field] = query.split('=');
      expect(body).toMatchObject({ errors: [{ in: 'query', field }] });
    },
  );

  test('an id of any length is refused for what it is', async () => {
    const { body } = await api.get(`/v1/cases/${'x'.repeat(5000)}`);
    expect(body).toMatchObject({ type: problem('invalid-request'), status: 400 });
    expect(body.detail).toContain('`caseId` must be a UUID');
  });

  test.each([
    { what: 'an unknown method', sent: 'FETCH /v1/cases HTTP/1.1\r\n\r\n' },
    { what: 'another version', sent: 'GET /v1/cases HTTP/9.9\r\n\r\n' },
    { what: 'no HTTP', sent: 'hello\r\n\r\n' },
    { what: 'a request cut off', sent: 'GET /v1/cases HT' },
    {
      what: 'a header of 20 kB',
      sent: `GET /livez HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`,
      status: 431,
      code: 'headers-too-large',
    },
  ])('$what is answered with a problem', async ({ sent, status = 400, code = 'malformed-request' }) => {
    const socket = connect(api.port, '127.0.0.1');
    socket.end(sent);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('content-type: application/problem+json');
    const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
    expect(body).toMatchObject({ type: problem(code), status, detail: expect.stringMatching(/[^.]\.$/) });
  });

  test('an address that cannot be decoded is refused as a problem', async () => {
    const socket = connect(api.port, '127.0.0.1');
    socket.write(`GET /v1/cases/%E0%A4%A HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('urn:breechlink:problem:malformed-request');
  });

  test('what is not foreseen is answered blankly with the request id', async () => {
    await mode.database().query('ALTER TABLE cases RENAME TO hidden_cases');
    try {
      const { status, body } = await api.get('/v1/cases');
      expect(status).toBe(500);
      expect(body.type).toBe(problem('internal-error'));
      expect(JSON.stringify(body)).not.toMatch(/cases|SELECT|relation/i);
      expect(body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    } finally {
      await mode.database().query('ALTER TABLE hidden_cases RENAME TO cases');
    }
  });

  test('/livez answers whatever happens; /readyz tells what is missing', async () => {
    expect((await api.get('/readyz')).body).toEqual({ ready: true, checks: { database: 'ok' }, alarms: [] });
    api.readiness = { ready: false, checks: { database: 'ok', queue: 'unreachable' }, alarms: [] };
    const answer = await api.get('/readyz');
    expect(answer.body).toMatchObject({
      type: problem('not-ready'),
      status: 503,
      checks: { queue: 'unreachable' },
    });
    expect((await api.fetch('/livez')).status).toBe(200);
    api.readiness = { ready: true, checks: { database: 'ok' }, alarms: ['look here'] };
    expect((await api.get('/readyz')).body).toMatchObject({ ready: true, alarms: ['look here'] });
    api.readiness = { ready: true, checks: { database: 'ok' }, alarms: [] };
  });
});
