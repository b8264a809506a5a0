import { open } from 'node:fs/promises';
import type { DecodedImage, EvidenceFormat } from '../../engine/surface/decoded-image.ts';
import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';
import type { ReadLimits } from '../../engine/surface/x3p/read-x3p.ts';
import { decodePicture } from './decode-picture.ts';
import { decodeX3p } from './decode-x3p.ts';
import type { Declared } from './declared.ts';
import { sniffFormat } from './sniff-format.ts';

const EXTENSIONS: Readonly<Record<EvidenceFormat, RegExp>> = {
  x3p: /\.x3p$/i,
  png: /\.png$/i,
  tiff: /\.tiff?$/i,
  jpeg: /\.jpe?g$/i,
};

/** A declared spacing further from the file's than this share contradicts it. */
const MAX_SPACING_DIFFERENCE = 0.01;

/**
 * Reads one evidence file from disk, whatever its name. Runs in the decoding process: it trusts
 * nothing in the file, but native code below it may still crash or hang.
 *
 * @throws EvidenceProblem when the file is refused; other errors when it cannot be read from disk
 */
export async function decodeFile(
  path: string,
  declared: Declared,
  limits: ReadLimits,
): Promise<DecodedImage> {
  const bytes = await readWhole(path, limits.maxInflatedBytes);
  const format = sniffFormat(bytes);
  const image =
    format === 'x3p'
      ? await decodeX3p(bytes, declared, limits)
      : await decodePicture(bytes, format, declared.pixelSizeUm, limits);
  return { ...image, warnings: [...image.warnings, ...contradictions(image, declared)] };
}

/** What the sender says and the file does not bear out; the file decides. */
function contradictions(
  { format, spacing, modality }: DecodedImage,
  { fileName, pixelSizeUm, heightUnit }: Declared,
): string[] {
  const warnings: string[] = [];
  if (fileName !== undefined && !EXTENSIONS[format].test(fileName)) {
    warnings.push(`The file is named "${fileName}" but holds ${format}.`);
  }
  if (pixelSizeUm !== undefined && spacing !== null) {
    const difference = Math.max(Math.abs(spacing.x - pixelSizeUm), Math.abs(spacing.y - pixelSizeUm));
    if (difference > MAX_SPACING_DIFFERENCE * pixelSizeUm) {
      warnings.push(
        `pixelSizeUm says ${pixelSizeUm}; the file states ${spacing.x} × ${spacing.y} µm, which was used.`,
      );
    }
  }
  if (heightUnit !== undefined && modality === 'reflectance') {
    warnings.push(`heightUnit (${heightUnit}) has no meaning for a picture and was not used.`);
  }
  return warnings;
}

async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes)
      throw new EvidenceProblem(
        'file-too-large',
        `The file has ${size} bytes; the limit here is ${maxBytes}.`,
      );
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
