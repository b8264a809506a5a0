import { createHash } from 'node:crypto';
import { EvidenceProblem } from '../evidence-problem.ts';

/** MD5 as ISO 25178-72 demands it: against accidents, not against forgery. */
export function md5Hex(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/**
 * Compares measured data with the MD5 that main.xml states for it. An absent or malformed checksum
 * proves nothing (a warning for the latter); one that contradicts the data means that the heights are
 * not those that were written, so the file is refused.
 *
 * @throws EvidenceProblem `x3p-checksum-mismatch`
 */
export function verifyData(bytes: Uint8Array, path: string, stated: string): string[] {
  if (stated === '') return [];
  if (!/^[0-9a-f]{32}$/i.test(stated))
    return [
      `main.xml states a checksum for ${path} that is no MD5 ("${stated.slice(0, 40)}"); not verified.`,
    ];
  const actual = md5Hex(bytes);
  if (actual === stated.toLowerCase()) return [];
  throw new EvidenceProblem(
    'x3p-checksum-mismatch',
    `The MD5 of ${path} is ${actual}, but main.xml states ${stated.toLowerCase()}: the measured data was ` +
      'changed or damaged after it was written. Obtain the file again from its source.',
  );
}

/**
 * Compares main.xml with the content of its checksum file, written as a bare MD5 or as md5sum prints it
 * ("… *main.xml"), over main.xml itself or over main.xml and a line end. A difference is a warning,
 * not a refusal: programs that edit the texts commonly leave the old checksum behind (published sample
 * files among them), and the measured points carry a checksum of their own.
 */
export function verifyMainXml(mainXml: Uint8Array, checksumFile: Uint8Array): string[] {
  const stated = /^\W*([0-9a-f]{32})(?![0-9a-f])/i.exec(Buffer.from(checksumFile).toString('latin1'))?.[1];
  if (stated === undefined) return ['The checksum file of main.xml holds no MD5; main.xml is not verified.'];
  const variants = ['', '\r\n', '\n'].map((lineEnd) => md5Hex(mainXml, lineEnd));
  if (variants.includes(stated.toLowerCase())) return [];
  return [
    'The checksum of main.xml does not fit: its texts or scales were edited after the file was written. ' +
      'The measured points are verified by their own checksum.',
  ];
}
