import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';

/** How files begin. A zip is taken for an X3P until its content says otherwise. */
const READ = [
  { format: 'x3p', starts: ['504b0304', '504b0506'] },
  { format: 'png', starts: ['89504e470d0a1a0a'] },
  { format: 'tiff', starts: ['49492a00', '4d4d002a', '49492b00', '4d4d002b'] },
  { format: 'jpeg', starts: ['ffd8ff'] },
] as const;

/** Files that people send by mistake, to be called by their name. */
const KNOWN_OTHERS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a PDF', pattern: /^%PDF-/ },
  { name: 'a GIF image', pattern: /^GIF8/ },
  { name: 'a WebP image', pattern: /^RIFF.{4}WEBP/s },
  { name: 'a Windows bitmap (BMP)', pattern: /^BM.{4}\0{4}/s },
  { name: 'a HEIC or AVIF image', pattern: /^.{4}ftyp/s },
  { name: 'a gzip archive', pattern: /^.\x8b/s },
  { name: 'a 7-Zip archive', pattern: /^7z\xbc\xaf/ },
  { name: 'a RAR archive', pattern: /^Rar!/ },
  { name: 'an SVG drawing', pattern: /^\s*(<\?xml[^>]*>\s*)?(<!--.*-->\s*)?<svg/is },
  { name: 'a web page (HTML)', pattern: /^\s*<(!doctype\s+html|html|head|body)/i },
  { name: 'an XML text (an X3P is a zip archive that holds main.xml)', pattern: /^(\xef\xbb\xbf)?\s*<\?xml/ },
];

/**
 * Tells the format by the first bytes; a file's name plays no part.
 *
 * @param head at least the first 64 bytes, or the whole file if it is shorter
 * @throws EvidenceProblem `file-empty`, `format-unknown`
 */
export function sniffFormat(head: Uint8Array): (typeof READ)[number]['format'] {
  if (head.length === 0)
    throw new EvidenceProblem('file-empty', 'The file has 0 bytes. Copy it from its source again.');
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512));
  const hex = bytes.toString('hex', 0, 16);
  const read = READ.find(({ starts }) => starts.some((start) => hex.startsWith(start)));
  if (read) return read.format;
  const text = bytes.toString('latin1');
  const other = KNOWN_OTHERS.find(({ pattern }) => pattern.test(text))?.name;
  throw new EvidenceProblem(
    'format-unknown',
    `The content is ${other ?? `of an unknown kind (it begins with ${hex.slice(0, 16)})`}; ` +
      'X3P, PNG, TIFF and JPEG are read. Export the image in one of these; renaming a file does not convert it.',
  );
}
