import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { writeX3p } from '../../../engine/surface/x3p/write-x3p.ts';
import type { X3pFile, X3pHeights } from '../../../engine/surface/x3p/x3p-file.ts';
import { x3pDocument } from '../../fixtures/x3p-document.ts';

const LIMITS = { maxPixels: 1e6, maxInflatedBytes: 1e8 };

async function writeAndRead(file: X3pFile): Promise<X3pFile> {
  const { file: again, warnings } = await readX3p(writeX3p(file), LIMITS);
  expect(warnings).toEqual([]);
  return again;
}

const size = fc.record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) });
const word = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
const scale = fc.double({ noNaN: true, noDefaultInfinity: true });

function heightsOf(length: number): fc.Arbitrary<X3pHeights> {
  const exactly = { minLength: length, maxLength: length };
  return fc.oneof(
    fc.int16Array(exactly),
    fc.int32Array(exactly),
    fc.float32Array(exactly),
    fc.float64Array(exactly),
  );
}

function typeOf(heights: X3pHeights): X3pFile['z']['dataType'] {
  if (heights instanceof Int16Array) return 'I';
  if (heights instanceof Int32Array) return 'L';
  return heights instanceof Float32Array ? 'F' : 'D';
}

const document = size.chain(({ width, height }) =>
  fc
    .record({
      heights: heightsOf(width * height),
      flags: fc.option(fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 1 })),
      increment: fc.option(scale),
      offset: scale,
      rotation: fc.option(fc.array(scale, { minLength: 9, maxLength: 9 })),
      comment: word,
      model: word,
    })
    .map(({ heights, flags, increment, offset, rotation, comment, model }): X3pFile => {
      const plain = x3pDocument();
      return {
        ...plain,
        width,
        height,
        x: { increment, offset },
        z: { dataType: typeOf(heights), increment, offset },
        heights,
        validity: flags,
        rotation,
        metadata: { ...plain.metadata, comment, model },
      };
    }),
);

describe('an X3P written and read again', () => {
  it('is the same document with binary points, for every number format', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (file) => {
        expect(await writeAndRead(file)).toEqual(file);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same document with a list of points, missing points apart', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (binary) => {
        const file: X3pFile = { ...binary, storage: 'list' };
        const again = await writeAndRead(file);
        const integer = file.z.dataType === 'I' || file.z.dataType === 'L';
        const missing = (index: number): boolean => file.validity?.[index] === 0;
        const expected = file.heights.slice();
        for (const index of expected.keys()) if (missing(index)) expected[index] = integer ? 0 : NaN;
        expect(again.heights).toEqual(expected);
        const anyMissing = file.validity?.includes(0) === true;
        expect(again.validity).toEqual(integer && anyMissing ? file.validity : null);
        expect({ ...again, heights: 0, validity: 0 }).toEqual({ ...file, heights: 0, validity: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the bits of a signalling NaN, as R writes it', async () => {
    const bits = new BigUint64Array([0x7ff00000000007a2n, 0x3ff0000000000000n]);
    const file = x3pDocument({ width: 2, height: 1, heights: new Float64Array(bits.buffer) });
    const again = await writeAndRead(file);
    expect(new BigUint64Array(again.heights.slice().buffer)).toEqual(bits);
  });

  it('gives the same bytes each time', () => {
    expect(writeX3p(x3pDocument())).toEqual(writeX3p(x3pDocument()));
  });
});
