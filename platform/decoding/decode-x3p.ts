import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import type { DeclaredScales } from '../../engine/surface/x3p/lateral-spacing.ts';
import { readX3p } from '../../engine/surface/x3p/read-x3p.ts';
import type { ReadLimits } from '../../engine/surface/x3p/read-x3p.ts';
import { x3pToSurface } from '../../engine/surface/x3p/x3p-to-surface.ts';

/** What instruments and programs write where they know nothing. */
const NOT_STATED = /^(n\s*\/?\s*a|not (available|stated)|unknown|-)?$/i;

/**
 * Reads an X3P as heights in µm.
 * @throws EvidenceProblem
 */
export async function decodeX3p(
  bytes: Uint8Array,
  declared: DeclaredScales,
  limits: ReadLimits,
): Promise<DecodedImage> {
  const { file, warnings } = await readX3p(bytes, limits);
  const { surface, warnings: scaleWarnings } = x3pToSurface(file, declared);
  const stated = Object.entries(file.metadata).filter(([, text]) => !NOT_STATED.test(text));
  const instrument = [file.metadata.manufacturer, file.metadata.model]
    .filter((text) => !NOT_STATED.test(text))
    .join(' ');
  return {
    ...surface,
    format: 'x3p',
    ...(instrument === '' ? {} : { instrument }),
    metadata: { dataType: file.z.dataType, ...Object.fromEntries(stated) },
    warnings: [...warnings, ...scaleWarnings],
  };
}
