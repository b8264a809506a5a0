import type { ImpressionComparison } from '../../../engine/impression/impression-comparison.ts';
import type { Compared, ComparisonTask } from '../../../casework/comparisons/comparison.ts';

/** A comparison of two impressions that came to the given score. */
export function impressionOf(score: number): ImpressionComparison {
  return {
    comparable: true,
    score,
    congruentCells: 0,
    highCongruentCells: 0,
    usableCells: 10,
    congruentCorrelation: 0,
    globalCorrelation: 0.1,
    overlapUm2: 1_000_000,
    transform: { angleDegrees: 0, dxUm: 0, dyUm: 0 },
    cells: [],
    reverseCells: [],
  };
}

export function taskOf(exhibitId: string, mark = 'breech_face'): ComparisonTask {
  const [questioned, candidate] = ['questioned', exhibitId].map((name) => [
    { imageId: `image of ${name}`, land: null, sha256: `hash of ${name}` },
  ]);
  return {
    kind: 'impression',
    mark,
    modality: 'topography',
    exhibitId,
    questioned: questioned ?? [],
    candidate: candidate ?? [],
  };
}

/** What the engine made of one mark of a candidate. */
export function comparedOf(exhibitId: string, score: number, mark?: string): Compared {
  const comparison = { kind: 'impression', impression: impressionOf(score) } as const;
  return { task: taskOf(exhibitId, mark), comparison };
}
