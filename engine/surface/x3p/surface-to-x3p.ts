import type { Surface } from '../surface.ts';
import type { X3pFile, X3pMetadata } from './x3p-file.ts';

/** Divided by, not multiplied with its reciprocal: 12.5 µm is to come back as 12.5 µm. */
const MICROMETRES_PER_METRE = 1e6;

/**
 * A topography as an X3P document: heights in metres as 32-bit floats, unmeasured points as NaN.
 *
 * @param about what records 1 and 2 are to say; texts left out stay empty
 */
export function surfaceToX3p(
  { width, height, spacing, values, mask }: Surface,
  about: Pick<X3pMetadata, 'creator' | 'date'> & Partial<X3pMetadata>,
): X3pFile {
  return {
    width,
    height,
    x: { increment: spacing.x / MICROMETRES_PER_METRE, offset: 0 },
    y: { increment: spacing.y / MICROMETRES_PER_METRE, offset: 0 },
    z: { dataType: 'F', increment: 1, offset: 0 },
    heights: values.map((value, i) => (mask[i] === 1 ? value / MICROMETRES_PER_METRE : Number.NaN)),
    validity: null,
    rotation: null,
    storage: 'binary',
    metadata: {
      revision: 'ISO5436 - 2000',
      manufacturer: '',
      model: '',
      serial: '',
      version: '',
      calibrationDate: '',
      probingType: 'NonContacting',
      probingIdentification: '',
      comment: '',
      ...about,
    },
  };
}
