import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceProblem } from '../../../engine/surface/evidence-problem.ts';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { writeX3p } from '../../../engine/surface/x3p/write-x3p.ts';
import { x3pToSurface } from '../../../engine/surface/x3p/x3p-to-surface.ts';
import { alteredX3p } from '../../fixtures/altered-x3p.ts';
import { hostileArchives } from '../../fixtures/hostile-archives.ts';
import { hostileX3p } from '../../fixtures/hostile-x3p.ts';
import { hostileXml } from '../../fixtures/hostile-xml.ts';
import { x3pDocument } from '../../fixtures/x3p-document.ts';

const LIMITS = { maxPixels: 1e6, maxInflatedBytes: 2e8 };

/** What becomes of a file: `read`, or the code of its refusal. Any other exception fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    x3pToSurface((await readX3p(bytes, LIMITS)).file);
    return 'read';
  } catch (error) {
    if (error instanceof EvidenceProblem) return error.code;
    throw error;
  }
}

describe('hostile and broken X3P files', () => {
  it('starts from a file that reads', async () => {
    expect(await outcome(alteredX3p((xml) => xml))).toBe('read');
  });

  it.each([...hostileArchives(), ...hostileXml(), ...hostileX3p()])(
    'refuses $name with $expectedCodes',
    async ({ bytes, expectedCodes }) => {
      expect(expectedCodes).toContain(await outcome(bytes));
    },
  );

  const sound = [
    writeX3p(x3pDocument()),
    writeX3p(x3pDocument({ validity: new Uint8Array(32 * 24).fill(1) })),
    writeX3p(x3pDocument({ storage: 'list' })),
  ];
  const anyFile = fc.constantFrom(...sound);
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('reads or refuses whatever is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, place, async (bytes, at) => {
        expect(await outcome(bytes.subarray(0, Math.floor(at * bytes.length)))).not.toBe('read');
      }),
      { numRuns: 300 },
    );
  });

  it('reads or refuses whatever bytes are changed, in the archive', async () => {
    const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyFile, changes, async (bytes, list) => {
        const changed = bytes.slice();
        for (const [at, value] of list) changed[Math.floor(at * changed.length)] = value;
        await outcome(changed);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads or refuses whatever is changed in main.xml', async () => {
    const snippets = fc.constantFrom(
      '<',
      '>',
      '&',
      '-',
      '9',
      'e',
      ',',
      ']]>',
      '<!--',
      '\0',
      '\u{ffff}',
      '<Datum/>',
      '0',
    );
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        snippets,
        fc.constantFrom('binary', 'list'),
        async (at, length, text, storage) => {
          const bytes = alteredX3p(
            (xml) => {
              const start = Math.floor(at * xml.length);
              return xml.slice(0, start) + text + xml.slice(start + Math.floor(length * 20));
            },
            (entries) => entries,
            x3pDocument({ storage }),
          );
          await outcome(bytes);
        },
      ),
      { numRuns: 600 },
    );
  });
});
