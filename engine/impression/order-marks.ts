import type { ImpressionComparison } from './impression-comparison.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { turn } from './registration.ts';

/**
 * Whether a comparison takes the two marks in this order: always the same of the two comes first, so that it gives
 * the same answer from both sides. A topography does before a picture, then the larger one, and of two equally large
 * ones that with the higher first point that differs.
 */
export function areInOrder(a: ReadyImpression, b: ReadyImpression): boolean {
  const [first, second] = [a.prepared, b.prepared];
  if (first.modality !== second.modality) return first.modality === 'topography';
  const differences = [
    a.pyramid.middle.points - b.pyramid.middle.points,
    first.width - second.width,
    first.relief.length - second.relief.length,
  ];
  const known = differences.find((difference) => difference !== 0);
  if (known !== undefined) return known > 0;
  const differs = first.relief.findIndex((value, i) => value !== second.relief[i]);
  return differs === -1 || first.relief[differs] > second.relief[differs];
}

/** The same comparison seen from the second mark. */
export function seenFromSecond(comparison: ImpressionComparison): ImpressionComparison {
  const { angleDegrees, dxUm, dyUm } = comparison.transform;
  const { cos, sin } = turn(-angleDegrees);
  return {
    ...comparison,
    transform: {
      angleDegrees: -angleDegrees,
      dxUm: -(cos * dxUm - sin * dyUm),
      dyUm: -(sin * dxUm + cos * dyUm),
    },
    cells: comparison.reverseCells,
    reverseCells: comparison.cells,
  };
}
