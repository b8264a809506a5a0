import type { Static } from 'typebox';
import type { Image } from '../../casework/images/image.ts';
import { problemType } from '../problems/catalogue.ts';
import { given } from '../schemas/given.ts';
import { imageLinks } from './image-links.ts';
import type { ImageAnswer } from './image-schema.ts';

type PresentedImage = Static<typeof ImageAnswer>;

/** An image as clients see it. */
export function presentImage(image: Image): PresentedImage {
  const { id, exhibitId, caseId, state, searchable, fileName, sha256, byteLength, mark, warnings } = image;
  const { land, pixelSizeUm, heightUnit, instrument, objective, lighting, finishedAt } = image;
  return {
    id,
    exhibitId,
    caseId,
    state,
    searchable,
    ...given({ notSearchableReason: notSearchableReason(image), notComparable: notComparable(image) }),
    fileName,
    sha256,
    byteLength,
    mark,
    ...given({ land, pixelSizeUm, heightUnit, instrument, objective, lighting }),
    ...given({ decoded: decoded(image), problem: problem(image) }),
    warnings,
    receivedAt: image.receivedAt.toISOString(),
    ...given({ finishedAt: finishedAt?.toISOString() ?? null }),
    links: imageLinks(id, exhibitId),
  };
}

/** Processing writes the reason as its last warning. */
function notSearchableReason({ state, searchable, warnings }: Image): string | null {
  if (state !== 'ready' || searchable) return null;
  return warnings.at(-1) ?? 'Processing made no signature of the image.';
}

function notComparable({ notComparableBecause, notComparableDetail }: Image) {
  if (notComparableBecause === null) return null;
  return { because: notComparableBecause, detail: notComparableDetail ?? '' };
}

function decoded(image: Image): NonNullable<PresentedImage['decoded']> | null {
  const { format, modality, width, height, spacingXUm, spacingYUm, measuredFraction } = image;
  if (format === null || modality === null || width === null || height === null) return null;
  const spacingUm = spacingXUm === null || spacingYUm === null ? null : { x: spacingXUm, y: spacingYUm };
  return { format, modality, width, height, ...given({ spacingUm, measuredFraction }) };
}

function problem({ problemCode, problemDetail }: Image): NonNullable<PresentedImage['problem']> | null {
  if (problemCode === null) return null;
  return {
    type: problemType(problemCode),
    title: titleOf(problemCode),
    detail: problemDetail ?? 'The file was refused.',
    code: problemCode,
  };
}

/** The codes are words: `no-valid-point` is titled "No valid point". */
function titleOf(code: string): string {
  const words = code
    .replaceAll('-', ' ')
    .replace(/\bx3p\b/, 'X3P')
    .replace(/\bxml\b/, 'XML');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
