import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { EvidenceProblem } from '../evidence-problem.ts';

/** An X3P holds four files and perhaps a mask; file managers add a few of their own. */
const MAX_ENTRIES = 1000;

/** Deflate cannot shrink data more than about 1032:1 (RFC 1951); whoever declares more is lying. */
const MAX_DEFLATE_RATIO = 1040;

/** The directory of a zip archive in memory. Nothing is unpacked until `read` asks for it. */
export interface Archive {
  /** Paths of the files in the archive, with forward slashes. */
  readonly paths: readonly string[];
  /** Unpacked size that the archive declares for a file, bytes; null when there is no such file. */
  sizeOf(path: string): number | null;
  /** Unpacks one file; at most its declared size is ever allocated. */
  read(path: string): Promise<Buffer>;
}

/**
 * Opens a zip archive held in memory and checks its directory: number of entries, names, encryption,
 * and the declared total against `maxInflatedBytes`. Archives inside it stay closed.
 * @throws EvidenceProblem `archive-*`
 */
export async function openArchive(bytes: Uint8Array, maxInflatedBytes: number): Promise<Archive> {
  const entries = new Map<string, yauzl.Entry>();
  const zip = await damaged('its directory cannot be read', async () => {
    const file = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
      lazyEntries: true,
    });
    if (file.entryCount > MAX_ENTRIES) throw tooManyEntries(file.entryCount);
    let declared = 0;
    for await (const entry of file.eachEntry()) {
      const path = entryPath(entry);
      if (path.endsWith('/')) continue;
      if (entries.has(path)) throw invalid(`it holds "${path}" twice, so nobody can say which one is meant`);
      entries.set(path, entry);
      // The directory's own count may lie.
      if (entries.size > MAX_ENTRIES) throw tooManyEntries(entries.size);
      declared += declaredSize(entry, path);
      if (declared > maxInflatedBytes) throw tooLarge(declared, maxInflatedBytes);
    }
    return file;
  });
  return {
    paths: [...entries.keys()],
    sizeOf: (path) => entries.get(path)?.uncompressedSize ?? null,
    read: async (path) => {
      const entry = entries.get(path);
      if (!entry) throw new EvidenceProblem('x3p-data-missing', `The X3P archive holds no file "${path}".`);
      return damaged(`"${path}" cannot be unpacked`, () => inflate(zip, entry, path));
    },
  };
}

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<Buffer> {
  const target = Buffer.allocUnsafe(entry.uncompressedSize);
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk) || length + chunk.length > target.length)
      throw invalid(`"${path}" unpacks to more than the ${target.length} bytes that it declares`);
    length += chunk.copy(target, length);
  }
  if (length !== target.length)
    throw invalid(`"${path}" unpacks to ${length} bytes but declares ${target.length}`);
  if (crc32(target) !== entry.crc32 >>> 0)
    throw invalid(`the checksum (CRC-32) of "${path}" does not fit its content`);
  return target;
}

function entryPath(entry: yauzl.Entry): string {
  const path = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  if (path === '' || path.includes('\0') || yauzl.validateFileName(path) !== null)
    throw new EvidenceProblem(
      'archive-path-unsafe',
      `The archive holds an entry named ${JSON.stringify(path)}, which points outside the archive. ` +
        'No instrument writes such a name; have the origin of the file checked.',
    );
  return path;
}

function declaredSize(entry: yauzl.Entry, path: string): number {
  if (entry.isEncrypted())
    throw new EvidenceProblem(
      'archive-encrypted',
      `"${path}" in the archive is encrypted. Export the X3P again without a password.`,
    );
  if (entry.uncompressedSize > MAX_DEFLATE_RATIO * (entry.compressedSize + 1))
    throw invalid(`"${path}" declares ${entry.uncompressedSize} bytes, more than its packed data can hold`);
  return entry.uncompressedSize;
}

/** Every failure of the zip library is a fault of the archive: it works on memory alone. */
async function damaged<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EvidenceProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid(`${what} (${reason})`, error);
  }
}

function invalid(what: string, cause?: unknown): EvidenceProblem {
  return new EvidenceProblem(
    'archive-invalid',
    `The X3P archive is damaged: ${what}. Copy the file from its source again, or export it again.`,
    { cause },
  );
}

function tooManyEntries(count: number): EvidenceProblem {
  return new EvidenceProblem(
    'archive-too-many-entries',
    `The archive holds ${count} entries; an X3P holds fewer than ten (limit ${MAX_ENTRIES}). ` +
      'Upload the X3P file itself, not a collection.',
  );
}

function tooLarge(declared: number, limit: number): EvidenceProblem {
  return new EvidenceProblem(
    'archive-too-large',
    `The archive would unpack to at least ${declared} bytes; the limit here is ${limit}. ` +
      'Crop or resample the scan, or ask the administrator to raise the limit.',
  );
}
