/**
 * Turns the bytes of main.xml into text. UTF-8 by default, UTF-16 by its byte order mark, or what the
 * XML declaration names. Software on Windows often writes "µ" in its own code page under a UTF-8
 * heading: such bytes are read as Windows-1252, which cannot alter a number.
 */
export function decodeXmlText(bytes: Uint8Array): { text: string; warnings: string[] } {
  const label = declaredEncoding(bytes);
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      warnings: [`main.xml is not valid ${label}; letters beyond ASCII in its texts may be wrong.`],
    };
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}
