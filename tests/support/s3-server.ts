import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** As much of the S3 protocol as a blob store uses, in memory, with path-style addresses and small pages. */
export interface S3Server {
  readonly endpoint: string;
  /** Objects by `bucket/key`; to be looked at and tampered with. */
  readonly objects: Map<string, { bytes: Buffer; storedAt: Date }>;
  readonly methods: string[];
  close(): Promise<void>;
}

const PAGE = 2;

export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const methods: string[] = [];
  const server = createServer((request, response) => {
    methods.push(request.method ?? '');
    answer(request, response, objects).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = addressOf(server.address());
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    methods,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: S3Server['objects'],
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
  const bytes = await buffer(request);
  if (!isSigned(request)) return refuse(response, 403, 'AccessDenied');
  const name = decodeURIComponent(pathname.slice(1));
  if (searchParams.get('list-type') === '2') return list(name, searchParams, response, objects);
  if (request.method === 'PUT') {
    if (bytes.length !== Number(request.headers['content-length']))
      return refuse(response, 400, 'IncompleteBody');
    objects.set(name, { bytes, storedAt: new Date() });
    response.writeHead(200).end();
  } else if (request.method === 'DELETE') {
    objects.delete(name);
    response.writeHead(204).end();
  } else {
    const object = objects.get(name);
    if (object === undefined) return refuse(response, 404, 'NoSuchKey');
    const length = object.bytes.length;
    response.writeHead(200, { 'content-length': length, 'last-modified': object.storedAt.toUTCString() });
    response.end(request.method === 'HEAD' ? undefined : object.bytes);
  }
}

/** Whether the request carries a signature of version 4 with its date and scope (its value is not computed). */
function isSigned(request: IncomingMessage): boolean {
  const scope = /^AWS4-HMAC-SHA256 Credential=test-id\/\d{8}\/local\/s3\/aws4_request, /;
  const { authorization = '' } = request.headers;
  return scope.test(authorization) && /Signature=[0-9a-f]{64}$/.test(authorization);
}

function list(
  bucket: string,
  query: URLSearchParams,
  response: ServerResponse,
  objects: S3Server['objects'],
): void {
  const start = `${bucket.replace(/\/$/, '')}/`;
  const from = Number(query.get('continuation-token') ?? 0);
  const found = [...objects]
    .filter(([name]) => name.startsWith(start + (query.get('prefix') ?? '')))
    .toSorted();
  const contents = found
    .slice(from, from + PAGE)
    .map(
      ([name, { bytes, storedAt }]) =>
        `<Contents><Key>${name.slice(start.length)}</Key><Size>${bytes.length}</Size>` +
        `<LastModified>${storedAt.toISOString()}</LastModified></Contents>`,
    );
  const more = from + PAGE < found.length;
  const next = more ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` +
      `<IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
