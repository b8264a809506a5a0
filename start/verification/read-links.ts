import { readFile } from 'node:fs/promises';
import type { KnownLink } from '../../casework/verification/known-links.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PAIR = new RegExp(`^"?(${UUID})"?\\s*[,;]\\s*"?(${UUID})"?\\s*(?:[,;].*)?$`, 'i');

/**
 * Reads known links: a CSV file with two ids of exhibits in the first columns, or a JSON file with an array of pairs.
 *
 * @throws Error naming the line, or what is wrong with the file
 */
export async function readLinks(path: string): Promise<KnownLink[]> {
  const text = await readFile(path, 'utf8');
  return path.toLowerCase().endsWith('.json') ? parseJson(text, path) : parseCsv(text, path);
}

function parseCsv(text: string, path: string): KnownLink[] {
  return text.split(/\r?\n/).flatMap((line, i): KnownLink[] => {
    const [, a, b] = PAIR.exec(line.trim()) ?? [];
    if (a !== undefined && b !== undefined) return [[a.toLowerCase(), b.toLowerCase()]];
    // The first line may name the columns.
    if (line.trim() === '' || i === 0) return [];
    throw new Error(`Line ${i + 1} of ${path} is no pair of exhibit ids: ${JSON.stringify(line)}.`);
  });
}

function parseJson(text: string, path: string): KnownLink[] {
  const pairs: unknown = JSON.parse(text);
  if (!Array.isArray(pairs)) throw new Error(`${path} holds no array of pairs.`);
  return pairs.map((pair: unknown, i): KnownLink => {
    const [, a, b] = PAIR.exec(Array.isArray(pair) ? pair.join(',') : '') ?? [];
    if (a === undefined || b === undefined) throw new Error(`Entry ${i + 1} of ${path} is no pair of ids.`);
    return [a.toLowerCase(), b.toLowerCase()];
  });
}
