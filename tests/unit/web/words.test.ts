import { expect, test } from 'vitest';
import { english } from '../../../web/words/english.ts';
import { spanish } from '../../../web/words/spanish.ts';

const FORBIDDEN = /\bmatch|\bidentif|same gun|misma arma|coincid/i;

/** The texts of a catalogue, those with numbers and names in them too. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

test.each([
  ['English', english],
  ['Spanish', spanish],
])('no text in %s concludes', (_, words) => {
  const texts = textsOf(words);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
});
