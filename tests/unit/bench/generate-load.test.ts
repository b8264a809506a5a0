import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { generateLoad } from '../../../bench/load/generate-load.ts';
import { summarise, summaryOf } from '../../../bench/load/summarise.ts';

describe('a constant load', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  const serve = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { url: `http://127.0.0.1:${address.port}`, token: 'a-token' };
  };
  const counting = () => {
    let count = 0;
    return () => ({ route: count % 2 === 0 ? 'even' : 'odd', path: `/${count++}` });
  };

  test('is sent whether or not earlier requests are answered', async () => {
    const waiting: (() => void)[] = [];
    const target = await serve((_, response) => {
      waiting.push(() => response.end('{}'));
      // Whoever waited for an answer before asking on would wait here for ever.
      if (waiting.length === 20) for (const answer of waiting) answer();
    });
    const samples = await generateLoad(target, { rate: 200, seconds: 0.1 }, counting());
    expect(summaryOf(samples)).toMatchObject({ requests: 20, errors: 0 });
  });

  test('counts by route what failed and what was not answered', async () => {
    const target = await serve((request, response) => {
      if (request.headers.authorization !== 'Bearer a-token') response.writeHead(401).end();
      else if (request.url === '/1') response.destroy();
      else response.writeHead(request.url === '/2' ? 503 : 200).end();
    });
    const samples = await generateLoad(target, { rate: 100, seconds: 0.06 }, counting());
    expect(summarise(samples)).toMatchObject({
      even: { requests: 3, errors: 1 },
      odd: { requests: 3, errors: 1 },
    });
  });
});
