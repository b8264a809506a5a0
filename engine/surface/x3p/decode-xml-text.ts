/** Bytes that become text at a time: a point list may be longer than any string can be. */
const PIECE = 64 * 1024;

/**
 * Turns the bytes of main.xml into text, piece by piece. UTF-8 by default, UTF-16 by its byte order mark, or what the
 * XML declaration names. Software on Windows often writes "µ" in its own code page under a UTF-8
 * heading: such bytes are read as Windows-1252, which cannot alter a number.
 */
export function decodeXmlText(bytes: Uint8Array): { pieces: Iterable<string>; warnings: string[] } {
  const label = declaredEncoding(bytes);
  if (isValid(bytes, label)) return { pieces: decode(bytes, label), warnings: [] };
  return {
    pieces: decode(bytes, 'windows-1252'),
    warnings: [`main.xml is not valid ${label}; letters beyond ASCII in its texts may be wrong.`],
  };
}

function* decode(bytes: Uint8Array, label: string): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    for (const _ of decode(bytes, label));
    return true;
  } catch {
    return false;
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}
