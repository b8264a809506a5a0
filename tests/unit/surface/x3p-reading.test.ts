import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { writeX3p } from '../../../engine/surface/x3p/write-x3p.ts';
import type { X3pFile } from '../../../engine/surface/x3p/x3p-file.ts';
import { alteredX3p, keep, setTag } from '../../fixtures/altered-x3p.ts';
import { x3pDocument } from '../../fixtures/x3p-document.ts';
import { zipBytes } from '../../fixtures/zip-bytes.ts';

const LIMITS = { maxPixels: 1e6, maxInflatedBytes: 1e8 };

async function read(bytes: Uint8Array): Promise<X3pFile> {
  return (await readX3p(bytes, LIMITS)).file;
}

const listDocument = x3pDocument({
  storage: 'list',
  width: 2,
  height: 2,
  heights: Float64Array.of(1, 2, 3, 4),
});

/** A 2 × 2 file whose Y axis is absolute: each point names its row. */
function listWithRows(rows: readonly string[]): Uint8Array {
  return alteredX3p(
    (xml) =>
      xml
        .replace(/<CY>.*<\/CY>/, '<CY><AxisType>A</AxisType><DataType>D</DataType><Offset>1</Offset></CY>')
        .replace(/<DataList>[^]*<\/DataList>/, `<DataList>${rows.join('')}</DataList>`),
    (entries) => entries,
    listDocument,
  );
}

describe('reading an X3P', () => {
  it.each([
    ['1.5625e-006', 1.5625e-6],
    ['1.60160000000000E-0002', 0.016016],
    ['1,5625E-06', 1.5625e-6],
    [' 6.25e-06\n', 6.25e-6],
    ['.5', 0.5],
    ['1', 1],
    ['', null],
  ])('understands the increment %j', async (text, increment) => {
    expect((await read(alteredX3p(setTag('Increment', text)))).x.increment).toBe(increment);
  });

  it('reads main.xml piece by piece, wherever a piece ends', async () => {
    // Letters of two and three bytes, and a list of several pieces, so that pieces end inside both.
    const heights = Float64Array.from({ length: 8000 }, (_, i) => 1e-6 * Math.sin(i));
    const plain = x3pDocument({ storage: 'list', width: 100, height: 80, heights });
    const comment = 'µ€'.repeat(60_000);
    const file = await read(writeX3p({ ...plain, metadata: { ...plain.metadata, comment } }));
    expect(file.heights).toEqual(heights);
    expect(file.metadata.comment).toBe(comment);
  });

  it('takes an absent increment of the heights for what it is', async () => {
    const bytes = alteredX3p((xml) => xml.replace(/(<CZ>.*)<Increment>1<\/Increment>/, '$1'));
    expect((await read(bytes)).z.increment).toBeNull();
  });

  it('finds the measurement in a folder, among the leftovers of a file manager', async () => {
    const inFolder = alteredX3p(keep, (entries) => [
      { name: '__MACOSX/scan/._main.xml', data: strToU8('junk') },
      { name: '__MACOSX/main.xml', data: strToU8('junk') },
      { name: 'scan/.DS_Store', data: strToU8('junk') },
      { name: 'scan/bindata/mask.png', data: strToU8('junk') },
      ...entries.map((entry) => ({ ...entry, name: `scan/${entry.name}` })),
    ]);
    expect((await read(inFolder)).heights).toEqual(x3pDocument().heights);
  });

  it('reads positions stored with the points as an even grid', async () => {
    const file = await read(
      listWithRows([
        '<Datum>0.5;1</Datum>',
        '<Datum/>',
        '<Datum> 0.75 ; 3 </Datum>',
        '<Datum>0.75;4</Datum>',
      ]),
    );
    expect(file.y).toEqual({ increment: 0.25, offset: 1.5 });
    expect(file.heights).toEqual(Float64Array.of(1, NaN, 3, 4));
  });

  it('refuses positions that form no grid', async () => {
    const skewed = ['<Datum>0;1</Datum>', '<Datum>0.1;2</Datum>', '<Datum>1;3</Datum>', '<Datum>1;4</Datum>'];
    await expect(read(listWithRows(skewed))).rejects.toMatchObject({ code: 'x3p-feature-unsupported' });
  });

  it('reads texts in the code page of Windows under a UTF-8 heading', async () => {
    const latin = zipBytes([
      {
        name: 'main.xml',
        data: Buffer.from(
          `<?xml version="1.0" encoding="UTF-8"?><ISO5436_2><Record1><FeatureType>SUR</FeatureType><Axes>
           <CX><AxisType>I</AxisType><Increment>1</Increment></CX><CY><AxisType>I</AxisType><Increment>1</Increment></CY>
           <CZ><AxisType>A</AxisType><DataType>I</DataType></CZ></Axes></Record1>
           <Record2><Instrument><Model>\u00b5surf</Model></Instrument></Record2>
           <Record3><MatrixDimension><SizeX>1</SizeX><SizeY>1</SizeY></MatrixDimension>
           <DataList><Datum>-7</Datum></DataList></Record3></ISO5436_2>`,
          'latin1',
        ),
      },
    ]);
    const { file, warnings } = await readX3p(latin, LIMITS);
    expect(file.metadata.model).toBe('µsurf');
    expect(file.heights).toEqual(Int16Array.of(-7));
    expect(warnings.join()).toContain('utf-8');
  });

  it('takes the lowest bit of a validity byte for the first point', async () => {
    const validity = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0, 1, 1);
    const file = x3pDocument({
      width: 10,
      height: 1,
      z: { dataType: 'I', increment: 1e-9, offset: 0 },
      heights: new Int16Array(10),
      validity,
    });
    let bits: Uint8Array = new Uint8Array();
    alteredX3p(
      keep,
      (entries) => {
        bits = entries.find(({ name }) => name.endsWith('valid.bin'))?.data ?? bits;
        return entries;
      },
      file,
    );
    // Point 7 of the openGPS sample with this pattern is the missing one.
    expect([...bits]).toEqual([0x7f, 0x03]);
    expect((await read(writeX3p(file))).validity).toEqual(validity);
  });
});
