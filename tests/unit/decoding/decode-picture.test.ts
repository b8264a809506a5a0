import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DecodedImage } from '../../../engine/surface/decoded-image.ts';
import { decodePicture } from '../../../platform/decoding/decode-picture.ts';
import { sniffFormat } from '../../../platform/decoding/sniff-format.ts';
import { tiffOfDepth } from '../../fixtures/tiff-of-depth.ts';

const LIMITS = { maxPixels: 1e7, maxInflatedBytes: 1e8 };

type PictureFormat = 'png' | 'tiff' | 'jpeg';

function decode(bytes: Uint8Array, pixelSizeUm?: number): Promise<DecodedImage> {
  const format = sniffFormat(bytes);
  if (format === 'x3p') throw new Error('not a picture');
  return decodePicture(bytes, format, pixelSizeUm, LIMITS);
}

function grey16(samples: Uint16Array, width: number, channels: 1 | 2 = 1): Sharp {
  const height = samples.length / width / channels;
  return sharp(samples, { raw: { width, height, channels } }).toColourspace('grey16');
}

function encode(picture: Sharp, format: PictureFormat): Promise<Buffer> {
  return format === 'tiff' ? picture.tiff({ compression: 'lzw' }).toBuffer() : picture[format]().toBuffer();
}

describe('reading pictures', () => {
  it.each(['png', 'tiff'] as const)('keeps each of the 65,536 values of a 16-bit %s', async (format) => {
    const every = Uint16Array.from({ length: 65_536 }, (_, value) => value);
    const { width, height, values, mask } = await decode(await encode(grey16(every, 256), format));
    expect([width, height]).toEqual([256, 256]);
    expect(values).toEqual(Float32Array.from(every, (value) => value / 65_535));
    expect(mask.includes(0)).toBe(false);
  });

  it.each(['png', 'tiff'] as const)('keeps each of the 256 values of an 8-bit %s', async (format) => {
    const every = Uint8Array.from({ length: 256 }, (_, value) => value);
    const picture = sharp(every, { raw: { width: 16, height: 16, channels: 1 } }).toColourspace('b-w');
    const { values, metadata } = await decode(await encode(picture, format));
    expect(values).toEqual(Float32Array.from(every, (value) => value / 255));
    expect(metadata).toMatchObject({ depth: 'uchar', channels: '1' });
  });

  it('turns colour into luminance, and leaves grey in colour channels exact', async () => {
    const colours = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 77, 77, 77);
    const picture = sharp(colours, { raw: { width: 4, height: 1, channels: 3 } });
    const { values, warnings } = await decode(await encode(picture, 'png'));
    for (const [index, expected] of [0.2126, 0.7152, 0.0722, 77 / 255].entries())
      expect(values[index]).toBeCloseTo(expected, 6);
    expect(warnings.join()).toContain('luminance');
  });

  it('takes transparent pixels for not measured', async () => {
    const greyAlpha = Uint16Array.of(1000, 65_535, 2000, 0, 3000, 65_535);
    const { values, mask } = await decode(await encode(grey16(greyAlpha, 3, 2), 'png'));
    expect([...mask]).toEqual([1, 0, 1]);
    expect([...values]).toEqual([Math.fround(1000 / 65_535), 0, Math.fround(3000 / 65_535)]);
    const eightBit = sharp(Uint8Array.of(9, 255, 9, 0), { raw: { width: 2, height: 1, channels: 2 } });
    const small = await decode(await encode(eightBit.toColourspace('b-w'), 'png'));
    expect([...small.mask]).toEqual([1, 0]);
  });

  it('is uncalibrated without a declared pixel size, and refuses an impossible one', async () => {
    const bytes = await encode(
      grey16(Uint16Array.of(1, 2, 3, 4), 2).withMetadata({ density: 25_400 }),
      'png',
    );
    expect((await decode(bytes)).spacing).toBeNull();
    expect((await decode(bytes, 3.5)).spacing).toEqual({ x: 3.5, y: 3.5 });
    await expect(decode(bytes, 0.0035)).rejects.toMatchObject({ code: 'spacing-implausible' });
    // 1000 pixels of 70 µm: 70 mm, more than any mark.
    const wide = await encode(grey16(new Uint16Array(1000), 1000), 'png');
    await expect(decode(wide, 70)).rejects.toThrow('spans 70 × 0.07 mm');
  });

  it('takes a JPEG as stored, whatever its orientation tag says', async () => {
    const samples = new Uint8Array(64 * 32).fill(90);
    samples.fill(200, 0, 64 * 16);
    const picture = sharp(samples, { raw: { width: 64, height: 32, channels: 1 } }).toColourspace('b-w');
    const image = await decode(await encode(picture.withMetadata({ orientation: 6 }), 'jpeg'));
    expect([image.width, image.height]).toEqual([64, 32]);
    expect(image.values[0]).toBeCloseTo(200 / 255, 2);
    expect(image.warnings.join()).toContain('orientation');
  });

  it.each(['png', 'tiff', 'jpeg'] as const)('refuses a %s that was cut', async (format) => {
    let seed = 7;
    const noise = Uint8Array.from({ length: 200 * 200 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 255;
    });
    const picture = sharp(noise, { raw: { width: 200, height: 200, channels: 1 } }).toColourspace('b-w');
    const bytes = await encode(picture, format);
    for (const part of [0.2, 0.5, 0.9])
      await expect(decode(bytes.subarray(0, bytes.length * part)), `${part}`).rejects.toMatchObject({
        code: 'picture-unreadable',
      });
  });

  it.each([10, 12, 14])('does not call a TIFF of %i bits damaged', async (bits) => {
    const refused = decode(tiffOfDepth(bits));
    await expect(refused).rejects.toMatchObject({ code: 'picture-depth-unsupported' });
    await expect(refused).rejects.toThrow(/^The picture is stored in a form that is not read/);
  });

  it('refuses several pages, and inks', async () => {
    const pages = await sharp(new Uint8Array(8 * 8 * 3), {
      raw: { width: 8, height: 8, channels: 3, pageHeight: 4 },
    })
      .tiff()
      .toBuffer();
    await expect(decode(pages)).rejects.toMatchObject({ code: 'picture-multipage' });
    const cmyk = await sharp(new Uint8Array(48), { raw: { width: 4, height: 4, channels: 3 } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    await expect(decode(cmyk)).rejects.toMatchObject({ code: 'picture-depth-unsupported' });
  });
});
