import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMark, unpackMark } from '../../../engine/prepared/pack-mark.ts';
import { prepareMark } from '../../../engine/prepared/prepare-mark.ts';
import type { PreparedMark } from '../../../engine/prepared/prepared-mark.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';

const gun = simulateGun(11);
const REFUSED = 'These bytes are no prepared mark.';

function prepare(surface: Surface, mark: string): PreparedMark {
  const prepared = prepareMark(surface, mark);
  if ('because' in prepared) throw new Error(prepared.detail);
  return prepared;
}

function simulatedImpression(): PreparedMark {
  return prepare(fireCartridgeCase(gun, 1, { spacing: 25 }).surface, 'breech_face');
}

function simulatedLand(): PreparedMark {
  const [land] = fireBullet(gun, 1, { spacing: 6.25 });
  if (land === undefined) throw new Error('A bullet without lands.');
  const mark = prepare(land.surface, 'land_engraved_area');
  // The header is JSON, which has no negative zero: a scan that was not turned was turned by 0.
  return mark.kind === 'land'
    ? { ...mark, land: { ...mark.land, turnedDegrees: mark.land.turnedDegrees + 0 } }
    : mark;
}

/** The smallest marks there are, every field by hand. */
const IMPRESSION = {
  kind: 'impression',
  impression: {
    comparable: true,
    mark: 'breech_face',
    modality: 'topography',
    parameters: 'p',
    spacingUm: 25,
    width: 3,
    height: 1,
    originUm: { x: 0.1, y: -2.5 },
    relief: Int8Array.of(-128, 0, 127),
  },
} as const satisfies PreparedMark;

const LAND = {
  kind: 'land',
  land: {
    comparable: true,
    version: 'v',
    profile: { spacingUm: 4, heights: Float32Array.of(1.5, 0, -2.25), valid: Uint8Array.of(1, 0, 1) },
    deviationUm: 1e-300,
    autocorrelation: Float32Array.of(1, -0.5),
    leftShoulder: { atUm: -900, inField: true },
    rightShoulder: { atUm: 900, inField: false },
    turnedDegrees: 0.1 + 0.2,
    shearDegrees: 0,
    crossCut: { fromUm: -75, toUm: 75 },
    agreement: 1 / 3,
  },
} as const satisfies PreparedMark;

/** Bytes with the header as given, and room for its arrays. */
function withHeader(header: string | Uint8Array, room = 64): Uint8Array {
  const text = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  const bytes = new Uint8Array(Math.ceil((4 + text.length) / 8) * 8 + room);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  return bytes;
}

/** An impression whose relief stands in the header as given. */
function withRelief(relief: unknown, size = { width: 3, height: 1 }): Uint8Array {
  return withHeader(
    JSON.stringify({ ...IMPRESSION, impression: { ...IMPRESSION.impression, ...size, relief } }),
  );
}

describe('a packed mark', () => {
  it.each([
    ['impression', simulatedImpression],
    ['land', simulatedLand],
  ])('gives a simulated %s back, every number and type', (kind, simulated) => {
    const mark = simulated();
    const packed = packMark(mark);
    const unpacked = unpackMark(packed);
    expect(unpacked).toStrictEqual(mark);
    expect(unpacked.kind).toBe(kind);
    // The same mark gives the same bytes, since these are kept under their hash.
    expect(packMark(unpacked)).toEqual(packed);
  });

  it.each([
    ['impression', IMPRESSION],
    ['land', LAND],
  ])('keeps a small %s to the last bit', (_, mark) => {
    expect(unpackMark(packMark(mark))).toStrictEqual(mark);
  });

  it('has its length, its header and its numbers where the format says', () => {
    const packed = packMark(IMPRESSION);
    const view = new DataView(packed.buffer);
    const length = view.getUint32(0, true);
    expect(JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length)))).toMatchObject({
      kind: 'impression',
      impression: { relief: { array: 'Int8Array', at: 0, length: 3 } },
    });
    // Three numbers, filled up to eight bytes.
    expect([...packed.subarray(-8)]).toEqual([128, 0, 127, 0, 0, 0, 0, 0]);
    expect(packed.length % 8).toBe(0);
  });

  it('can be read from the middle of a larger buffer, and does not hold on to it', () => {
    const packed = packMark(LAND);
    const larger = new Uint8Array(packed.length + 9).fill(255);
    larger.set(packed, 3);
    const unpacked = unpackMark(larger.subarray(3, 3 + packed.length));
    larger.fill(0);
    expect(unpacked).toStrictEqual(LAND);
    expect(unpackMark(Buffer.from(packed))).toStrictEqual(LAND);
  });

  it('is refused wherever it was cut off', () => {
    for (const mark of [IMPRESSION, LAND]) {
      const packed = packMark(mark);
      // The last array of both ends in padding: five bytes of the impression's, none of the land's.
      const needed = packed.length - (mark.kind === 'impression' ? 5 : 0);
      for (let length = 0; length < needed; length++) {
        expect(() => unpackMark(packed.subarray(0, length))).toThrow(new RangeError(REFUSED));
      }
    }
  });

  it('is never made of foreign bytes', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => unpackMark(bytes)).toThrow(RangeError);
        expect(() => unpackMark(withHeader(bytes))).toThrow(RangeError);
      }),
    );
    for (const header of [
      '',
      'null',
      '[]',
      '7',
      '{}',
      '{"kind":"impression"}',
      '{"kind":"land","land":{}}',
      '{',
    ]) {
      expect(() => unpackMark(withHeader(header))).toThrow(new RangeError(REFUSED));
    }
    expect(() => unpackMark(withHeader(Uint8Array.of(0x22, 0xff, 0x22)))).toThrow(RangeError);
    expect(() => unpackMark(withHeader('['.repeat(100_000) + ']'.repeat(100_000)))).toThrow(RangeError);
  });

  it('is refused when the header claims to be longer than all there is', () => {
    for (const length of [61, 2 ** 31, 2 ** 32 - 1]) {
      const bytes = packMark(IMPRESSION).slice(0, 64);
      new DataView(bytes.buffer).setUint32(0, length, true);
      expect(() => unpackMark(bytes)).toThrow(new RangeError(REFUSED));
    }
  });

  it('is refused when an array lies outside of the bytes, however large', () => {
    for (const place of [
      { at: 0, length: 65 },
      { at: 62, length: 3 },
      { at: 64, length: 3 },
      { at: 0, length: 2 ** 31 },
      { at: 0, length: 2 ** 52 },
      { at: 2 ** 52, length: 3 },
      { at: 0, length: 1e300 },
      // Would read the header as numbers.
      { at: -8, length: 3 },
      { at: 0, length: -3 },
      { at: 0.5, length: 3 },
      { at: 0, length: 3.5 },
      { at: null, length: 3 },
      { at: 0, length: '3' },
    ]) {
      expect(() => unpackMark(withRelief({ array: 'Int8Array', ...place }))).toThrow(new RangeError(REFUSED));
    }
    expect(unpackMark(withRelief({ array: 'Int8Array', at: 61, length: 3 })).kind).toBe('impression');
  });

  it('is refused when an array is of another type, or of none', () => {
    const types = [
      'Uint8Array',
      'Float32Array',
      'Float64Array',
      'ArrayBuffer',
      'constructor',
      'toString',
      '__proto__',
    ];
    for (const array of types) {
      expect(() => unpackMark(withRelief({ array, at: 0, length: 3 }))).toThrow(new RangeError(REFUSED));
    }
    // Numbers of four bytes begin at a multiple of four.
    const askew = JSON.stringify({ ...LAND }, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? { array: 'Float32Array', at: 2, length: 3 } : value,
    );
    expect(() => unpackMark(withHeader(askew))).toThrow(new RangeError(REFUSED));
  });

  it('is refused when its size and its numbers do not agree, since comparison would run over their end', () => {
    const relief = { array: 'Int8Array', at: 0, length: 3 };
    for (const size of [
      { width: 1e9, height: 1e9 },
      { width: 3, height: 2 },
      { width: 1.5, height: 2 },
      { width: -3, height: -1 },
    ]) {
      expect(() => unpackMark(withRelief(relief, size))).toThrow(new RangeError(REFUSED));
    }
    const { profile } = LAND.land;
    const short = { ...LAND, land: { ...LAND.land, profile: { ...profile, valid: Uint8Array.of(1) } } };
    expect(() => unpackMark(packMark(short))).toThrow(new RangeError(REFUSED));
  });

  it('is refused when a number is missing, or was none when it was packed', () => {
    const packed = (deviationUm: number) => packMark({ ...LAND, land: { ...LAND.land, deviationUm } });
    for (const none of [NaN, Infinity, -1, 0]) {
      expect(() => unpackMark(packed(none))).toThrow(new RangeError(REFUSED));
    }
    const spacing = { ...IMPRESSION, impression: { ...IMPRESSION.impression, spacingUm: NaN } };
    expect(() => unpackMark(packMark(spacing))).toThrow(new RangeError(REFUSED));
  });

  it('is refused when it says to be of the other kind', () => {
    const swapped = JSON.stringify({ kind: 'land', impression: IMPRESSION.impression });
    expect(() => unpackMark(withHeader(swapped))).toThrow(new RangeError(REFUSED));
    expect(() => unpackMark(withHeader(JSON.stringify({ ...IMPRESSION, kind: 'groove' })))).toThrow(
      RangeError,
    );
  });
});
