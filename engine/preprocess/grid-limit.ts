import type { Surface } from '../surface/surface.ts';

/**
 * Most points of a resampled surface. Steps hold about ten arrays of that size at a time, 0.7 GB in all. A case head
 * of 20.4 mm (.50 Browning) at 6.25 µm has 11 million, an unrolled bullet of that calibre at 12.5 µm 15 million.
 */
const MOST_POINTS = 2 ** 24;

/** A surface would have too many points at the spacing asked for; the message is for the person who uploaded it. */
export class GridTooLarge extends Error {
  override readonly name = 'GridTooLarge';
}

/** The size of a surface in square points of `spacingUm` µm, a part of a point counted as a point. */
export function gridSize(
  { width, height, spacing }: Pick<Surface, 'width' | 'height' | 'spacing'>,
  spacingUm: number,
): { width: number; height: number } {
  const points = (length: number) => Math.max(1, Math.ceil(length / spacingUm - 1e-6));
  return { width: points(width * spacing.x), height: points(height * spacing.y) };
}

/** Why a surface is too large to be worked on in square points of `spacingUm` µm; null when it is not. */
export function whyGridTooLarge(
  surface: Pick<Surface, 'width' | 'height' | 'spacing'>,
  spacingUm: number,
): string | null {
  const { width, height } = gridSize(surface, spacingUm);
  if (width * height <= MOST_POINTS) return null;
  const millimetres = (points: number) => Number(((points * spacingUm) / 1000).toPrecision(3));
  const largest = Number(((MOST_POINTS * spacingUm ** 2) / 1e6).toPrecision(3));
  return (
    `The scan spans ${millimetres(width)} × ${millimetres(height)} mm. At the ${spacingUm} µm that this mark is compared at, ` +
    `that is more than can be worked on (${largest} mm²). Crop it to the mark, or check the distance between its points.`
  );
}
