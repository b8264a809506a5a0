import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { ImpressionComparison } from '../../engine/impression/impression-comparison.ts';

const Place = Type.Object(
  { x: Type.Number(), y: Type.Number() },
  { description: 'µm from the first corner.' },
);

const Cell = Type.Object({
  at: Place,
  found: Place,
  angleDegrees: Type.Number(),
  correlation: Type.Number(),
  congruent: Type.Boolean(),
});

/** What the engine found of two impressions, from the questioned one to the candidate's. */
export const ImpressionResult = Type.Object({
  score: Type.Number(),
  congruentCells: Type.Integer({ description: 'By the original rule, in the direction that has fewer.' }),
  highCongruentCells: Type.Integer({ description: 'By the High-CMC rule.' }),
  usableCells: Type.Integer(),
  congruentCorrelation: Type.Number({ description: 'Over the congruent cells.' }),
  globalCorrelation: Type.Number({ description: 'Over all that the two marks have in common.' }),
  overlapUm2: Type.Number(),
  transform: Type.Object(
    { angleDegrees: Type.Number(), dxUm: Type.Number(), dyUm: Type.Number() },
    {
      description:
        'A point p of the questioned scan, µm from its first corner, lies at R(angle)·p + (dx, dy) of the candidate’s; angles turn from x towards y, clockwise as the rows run downwards.',
    },
  ),
  cells: Type.Array(Cell, { description: 'Cells of the questioned mark, looked for in the candidate’s.' }),
  reverseCells: Type.Array(Cell, {
    description: 'Cells of the candidate’s mark, looked for in the questioned one.',
  }),
});

/** A comparison of impressions as clients see it. */
export function presentImpression(comparison: ImpressionComparison): Static<typeof ImpressionResult> {
  const { cells, reverseCells, ...result } = comparison;
  return { ...result, cells: [...cells], reverseCells: [...reverseCells] };
}
