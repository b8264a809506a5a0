import type { Metadata } from 'sharp';
import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';
import { checkExtent } from '../../engine/surface/plausible-extent.ts';
import { checkDeclaredPixelSize } from '../../engine/surface/plausible-spacing.ts';
import type { ReadLimits } from '../../engine/surface/x3p/read-x3p.ts';
import { sharp } from './picture-library.ts';

/** What the picture library says of sound files in a form that it cannot read, such as TIFF with 12 bits or LERC. */
const UNSUPPORTED =
  /not a whole number of bytes|unsupported tiff|samples out of range|not (implemented|configured)/i;

const SUPPORTED = 'grey and RGB with 8 or 16 bits per channel are read. Save it in one of these.';

/** Most bytes that one sample takes while a picture is decoded. */
const SAMPLE_BYTES = 2;

/** Luminance of linear colours (ITU-R BT.709), here of the stored values: no profile is applied. */
const LUMINANCE = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;

/**
 * Reads a PNG, TIFF or JPEG as light from 0 to 1, exact for 8 and 16 bits. Evidence is taken as stored:
 * no colour profile, no orientation tag. Colour becomes luminance; pixels that an alpha channel makes
 * more than half transparent count as not measured.
 *
 * @throws EvidenceProblem `picture-*`, `dimensions-too-large`, `no-valid-point`, `spacing-implausible`
 */
export async function decodePicture(
  bytes: Uint8Array,
  format: 'png' | 'tiff' | 'jpeg',
  pixelSizeUm: number | undefined,
  limits: ReadLimits,
): Promise<DecodedImage> {
  if (pixelSizeUm !== undefined) checkDeclaredPixelSize(pixelSizeUm);
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: limits.maxPixels, ignoreIcc: true });
  const header = await readable(picture.metadata(), limits);
  checkHeader(header, limits);
  const spacing = pixelSizeUm === undefined ? null : { x: pixelSizeUm, y: pixelSizeUm };
  if (spacing !== null) checkExtent({ width: header.width, height: header.height, spacing });
  const grey = header.space === 'b-w' || header.space === 'grey16';
  const wide = grey || header.depth === 'ushort';
  // Only these pairs of calls are exact: sharp's defaults silently turn 16 bits into 8, and its way from
  // 8-bit to 16-bit colour rounds.
  const { data, info } = await readable(
    picture
      .toColourspace(grey ? 'grey16' : wide ? 'rgb16' : 'srgb')
      .raw({ depth: wide ? 'ushort' : 'uchar' })
      .toBuffer({ resolveWithObject: true }),
    limits,
  );
  const samples = wide
    ? new Uint16Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
    : data;
  const { width, height, channels } = info;
  const { values, mask } = toLight(samples, width * height, channels, wide ? 0xffff : 0xff);
  return {
    format,
    modality: 'reflectance',
    width,
    height,
    values,
    mask,
    spacing,
    metadata: { depth: header.depth, space: header.space, channels: String(header.channels) },
    warnings: warningsOf(format, header, grey),
  };
}

function checkHeader(header: Metadata, limits: ReadLimits): void {
  if ((header.pages ?? 1) > 1)
    throw new EvidenceProblem(
      'picture-multipage',
      `The file holds ${header.pages} pages, and nobody can say which one is the evidence. ` +
        'Save the page that is meant as a file of its own.',
    );
  const supported = ['b-w', 'grey16', 'srgb', 'rgb16', 'rgb'].includes(header.space);
  if (!supported || (header.depth !== 'uchar' && header.depth !== 'ushort') || header.channels > 4)
    throw new EvidenceProblem(
      'picture-depth-unsupported',
      `The picture has ${header.channels} channels of type ${header.depth} in colour space ${header.space}; ` +
        SUPPORTED,
    );
  if (header.width * header.height * header.channels * SAMPLE_BYTES > limits.maxInflatedBytes)
    throw tooLarge(`has ${header.width} × ${header.height} pixels in ${header.channels} channels`, limits);
}

function toLight(
  samples: Uint16Array | Uint8Array,
  pixels: number,
  channels: number,
  white: number,
): { values: Float32Array; mask: Uint8Array } {
  const colour = channels >= 3;
  const alpha = channels === 2 || channels === 4 ? channels - 1 : null;
  const values = new Float32Array(pixels);
  const mask = new Uint8Array(pixels);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += channels) {
    if (alpha !== null && (samples[at + alpha] ?? 0) < white / 2) continue;
    const first = samples[at] ?? 0;
    const light = colour
      ? LUMINANCE.red * first +
        LUMINANCE.green * (samples[at + 1] ?? 0) +
        LUMINANCE.blue * (samples[at + 2] ?? 0)
      : first;
    values[pixel] = light / white;
    mask[pixel] = 1;
  }
  if (!mask.includes(1))
    throw new EvidenceProblem('no-valid-point', 'Every pixel is transparent: the picture shows nothing.');
  return { values, mask };
}

function warningsOf(format: string, header: Metadata, grey: boolean): string[] {
  const warnings: string[] = [];
  if (format === 'jpeg') warnings.push('JPEG compression discards fine detail; prefer PNG or TIFF.');
  if (!grey) warnings.push('Colour was reduced to luminance.');
  if ((header.orientation ?? 1) !== 1)
    warnings.push(
      `The orientation tag (${header.orientation}) is not applied: the picture is taken as stored.`,
    );
  return warnings;
}

/** Every failure of the picture library lies in the file: it works on memory alone. */
async function readable<T>(work: Promise<T>, limits: ReadLimits): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const lines = error instanceof Error ? error.message.trim().split('\n') : [String(error)];
    const reason = [...new Set(lines)].join('; ');
    if (/pixel limit/i.test(reason)) throw tooLarge('has more pixels than that', limits);
    if (UNSUPPORTED.test(reason))
      throw new EvidenceProblem(
        'picture-depth-unsupported',
        `The picture is stored in a form that is not read (${reason}); ${SUPPORTED}`,
        { cause: error },
      );
    throw new EvidenceProblem(
      'picture-unreadable',
      `The picture is damaged or incomplete (${reason}). Copy it from its source again, or save it again.`,
      { cause: error },
    );
  }
}

function tooLarge(what: string, limits: ReadLimits): EvidenceProblem {
  return new EvidenceProblem(
    'dimensions-too-large',
    `The limit here is ${limits.maxPixels} pixels and ${limits.maxInflatedBytes} bytes unpacked; the picture ` +
      `${what}. Crop it to the mark, or ask the administrator to raise the limit.`,
  );
}
