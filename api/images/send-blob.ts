import type { FastifyReply } from 'fastify';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';

/** Bytes to be sent as they are stored. */
export interface BlobAnswer {
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  readonly fileName: string;
  readonly disposition: 'attachment' | 'inline';
}

/** The schema of an answer that is bytes. */
export function binaryContent(mediaType: string, description: string) {
  const schema = { type: 'string', format: 'binary', examples: ['(bytes)'] };
  return { description, content: { [mediaType]: { schema } } };
}

/**
 * Streams a blob. Evidence comes from strangers: a browser must neither guess its type nor run anything in it.
 * @throws BlobMissing
 */
export async function sendBlob(
  reply: FastifyReply,
  blobs: BlobStore,
  blob: BlobAnswer,
): Promise<FastifyReply> {
  const stream = await blobs.open(blob.sha256);
  return reply
    .header('content-type', blob.mediaType)
    .header('content-length', blob.byteLength)
    .header('content-disposition', contentDisposition(blob.disposition, blob.fileName))
    .header('etag', `"${blob.sha256}"`)
    .header('repr-digest', `sha-256=:${Buffer.from(blob.sha256, 'hex').toString('base64')}:`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(stream);
}

/** Content-Disposition (RFC 6266): the name in plain ASCII, and in full for those who read RFC 8187. */
export function contentDisposition(type: 'attachment' | 'inline', fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${full}`;
}
