import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AddressGuard } from '../../../platform/delivery/address-guard.ts';
import { createHttpSender } from '../../../platform/delivery/http-sender.ts';
import { answer, cut, garbage, hang, Receiver } from '../../support/receiver.ts';
import type { Reaction } from '../../support/receiver.ts';

/** For receivers that would be waited for until the end. */
const HASTY = { totalMs: 400, bodyMs: 200 };
const UNTIL_DONE = { timeout: 60_000 };
const LOOPBACK = new AddressGuard(['127.0.0.0/8']);

describe('a POST to a receiver that is not trusted', () => {
  let receiver: Receiver;
  let other: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
    other = await Receiver.start();
  });
  afterAll(() => Promise.all([receiver.close(), other.close()]));
  beforeEach(() => {
    receiver.received.length = 0;
    other.received.length = 0;
  });

  const send = createHttpSender(LOOPBACK);
  const post = (url = receiver.url) => ({ url, headers: { 'x-one': '1' }, body: '{"a":"b"}' });
  const outcomeOf = (reaction: Reaction) => {
    receiver.reaction = reaction;
    return send(post());
  };

  test('arrives as it was given, and its status comes back', async () => {
    expect(await outcomeOf(answer(201, 'thank you'))).toEqual({ status: 201 });
    expect(receiver.received).toMatchObject([
      {
        requestLine: 'POST /hook HTTP/1.1',
        headers: { 'x-one': '1', 'content-length': '9' },
        body: '{"a":"b"}',
      },
    ]);
    expect(await outcomeOf(answer(503))).toEqual({ status: 503 });
    const upgrade = ['connection: upgrade', 'upgrade: other'];
    expect(await outcomeOf(answer(101, '', upgrade))).toEqual({ status: 101 });
  });

  test('is not sent on to where a redirect points', async () => {
    expect(await outcomeOf(answer(307, '', [`location: ${other.url}`]))).toEqual({ status: 307 });
    expect(other.received).toEqual([]);
  });

  test.each<[string, Reaction, unknown]>([
    ['cuts the connection', cut, 'the connection was cut before an answer'],
    ['answers nothing', (socket) => socket.end(), 'the connection was cut before an answer'],
    ['answers garbage', garbage, 'the answer is not HTTP'],
    [
      'sends large headers',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`),
      'the answer is not HTTP',
    ],
  ])('fails where the receiver %s', async (_what, reaction, failure) => {
    expect(await outcomeOf(reaction)).toEqual({ failure });
    await vi.waitUntil(() => receiver.connections === 0, UNTIL_DONE);
  });

  test.each<[string, Reaction]>([
    ['hangs', hang],
    ['sends headers without end', endlessly('x-more: 1\r\n', 'HTTP/1.1 200 OK\r\n')],
    ['promises an answer without end', endlessly('HTTP/1.1 102 Processing\r\n\r\n')],
  ])('is given up where the receiver %s', async (_what, reaction) => {
    receiver.reaction = reaction;
    const sendTo = createHttpSender(LOOPBACK, { limits: HASTY });
    expect(await sendTo(post())).toEqual({ failure: 'no answer within 0.4 s' });
    await vi.waitUntil(() => receiver.connections === 0, UNTIL_DONE);
  });

  test.each<[string, Reaction]>([
    ['slow', endlessly('.', 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n')],
    ['long', (socket) => void (socket.write('HTTP/1.1 200 OK\r\n\r\n') && flood(socket))],
  ])('does not wait for a body that is %s', async (_what, reaction) => {
    expect(await outcomeOf(reaction)).toEqual({ status: 200 });
    await vi.waitUntil(() => receiver.connections === 0, UNTIL_DONE);
  });

  test('a receiver that is away is told apart from a name that does not exist', async () => {
    const away = await Receiver.start();
    const { url } = away;
    await away.close();
    expect(await send(post(url))).toEqual({ failure: 'the connection was refused' });
    const noSuchName = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    const sendTo = createHttpSender(LOOPBACK, { resolve: noSuchName });
    expect(await sendTo(post('https://nobody.example/'))).toEqual({ failure: 'the name has no address' });
  });

  test('a name server that hangs is not waited for', async () => {
    const sendTo = createHttpSender(LOOPBACK, { limits: HASTY, resolve: () => new Promise(() => {}) });
    expect(await sendTo(post('https://slow.example/'))).toEqual({ failure: 'no answer within 0.4 s' });
  });

  test('private addresses are not called, however they are written', async () => {
    const closed = createHttpSender(new AddressGuard([]));
    const { port } = receiver;
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0x7f.0.0.1',
      '2130706433',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ];
    for (const host of hosts) {
      expect(await closed(post(`https://${host}:${port}/`))).toMatchObject({
        failure: expect.stringContaining('private network'),
      });
    }
    expect(receiver.received).toEqual([]);
  });

  test('a name is called only at those of its addresses that are allowed, resolved once', async () => {
    receiver.reaction = answer(200);
    const answers = ['127.0.0.1', '10.0.0.1'];
    const rebinding = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const sendTo = createHttpSender(LOOPBACK, { resolve: rebinding });
    const url = `http://rebinding.example:${receiver.port}/hook`;
    expect(await sendTo(post(url))).toEqual({ status: 200 });
    expect(answers).toEqual(['10.0.0.1']);
    expect(await sendTo(post(url))).toMatchObject({
      failure: expect.stringContaining('rebinding.example may not be called'),
    });

    const both = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const sendToBoth = createHttpSender(LOOPBACK, { resolve: both });
    expect(await sendToBoth(post(url))).toEqual({ status: 200 });
    expect(receiver.received).toHaveLength(2);
  });

  test('public addresses are not called in the clear', async () => {
    const sendTo = createHttpSender(new AddressGuard([]), {
      resolve: async () => [{ address: '8.8.8.8', family: 4 }],
    });
    const failure = expect.stringContaining('may not be called over plain HTTP');
    expect(await sendTo(post('http://receiver.example/'))).toMatchObject({ failure });
    expect(await sendTo(post('http://8.8.8.8/'))).toMatchObject({ failure });
  });

  test('over https the receiver needs to speak TLS', async () => {
    // Answers what it cannot read in the clear, as web servers do.
    const plain = createServer();
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const failure = expect.stringContaining('the request failed');
    expect(await send(post(`https://127.0.0.1:${port}/`))).toMatchObject({ failure });
    plain.close();
  });

  test('ends at once when the service shuts down', async () => {
    receiver.reaction = hang;
    const ending = new AbortController();
    const sent = createHttpSender(LOOPBACK)(post(), ending.signal);
    await vi.waitUntil(() => receiver.received.length === 1, UNTIL_DONE);
    ending.abort();
    expect(await sent).toEqual({ failure: 'the service was shut down meanwhile' });
  });
});

/** Sends a piece again and again, for as long as the connection lasts. */
function endlessly(piece: string, before = ''): Reaction {
  return (socket) => {
    socket.write(before);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on('close', () => clearInterval(timer));
  };
}

function flood(socket: Parameters<Reaction>[0]): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write('x'.repeat(64 * 1024)));
  };
  socket.on('drain', more);
  more();
}
