import type { ImpressionComparison } from './impression-comparison.ts';
import { turn } from './registration.ts';

/** The same comparison, told from the second mark's side. */
export function reverseComparison(comparison: ImpressionComparison): ImpressionComparison {
  const { transform, cells, reverseCells } = comparison;
  const { cos, sin } = turn(-transform.angleDegrees);
  return {
    ...comparison,
    transform: {
      angleDegrees: -transform.angleDegrees,
      dxUm: -(cos * transform.dxUm - sin * transform.dyUm),
      dyUm: -(sin * transform.dxUm + cos * transform.dyUm),
    },
    cells: reverseCells,
    reverseCells: cells,
  };
}
