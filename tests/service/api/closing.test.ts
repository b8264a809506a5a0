import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest } from './api-under-test.ts';

describeModes('closing the server', (mode) => {
  const api = new ApiUnderTest(mode);

  test('answers the request that waits, and keeps no connection of it alive', async () => {
    const exhibitId = await api.makeExhibit();
    await api.upload(exhibitId, Buffer.from(randomUUID()));
    const socket = connect(api.port, '127.0.0.1');
    // The image is never processed here, so the answer waits for 30 s unless the closing ends it.
    socket.write(
      `GET /v1/exhibits/${exhibitId}/candidates?wait=30 HTTP/1.1\r\nhost: localhost\r\n` +
        `authorization: Bearer ${api.token}\r\n\r\n`,
    );
    // As browsers open connections in advance.
    const unused = connect(api.port, '127.0.0.1');
    await setTimeout(500);
    await api.close();
    expect(await text(unused)).toBe('');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"state":"queued"');
  }, 15_000);
});
