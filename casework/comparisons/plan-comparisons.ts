import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import type { Candidate, CandidateMark } from '../searches/rank-candidates.ts';
import type { Questioned } from '../searches/wish.ts';
import type { ComparisonTask, StoredMark } from './comparison.ts';
import type { PreparedMarkRow } from './list-prepared-marks.ts';

/**
 * What the engine is to compare of the questioned exhibit and its candidates: of an impression the pair of images
 * that the search found most alike, of a bullet all lands with all lands. Of a group of bullets the one counts whose
 * land the search found most alike: their lands were counted each from where it was begun, so they are not mixed.
 * Where a mark was not prepared there is nothing to compare.
 */
export function planComparisons(
  { exhibitIds, imageIds }: Questioned,
  candidates: readonly Candidate[],
  rows: readonly PreparedMarkRow[],
): ComparisonTask[] {
  const byImage = new Map(rows.map((row) => [row.imageId, row]));
  const byExhibit = Map.groupBy(rows, ({ exhibitId }) => exhibitId);
  const questionedLands = ({ imageId }: CandidateMark): PreparedMarkRow[] => {
    const owner = byImage.get(imageId)?.exhibitId;
    const questionedId = exhibitIds.find((id) => id === owner) ?? exhibitIds[0] ?? '';
    const lands = byExhibit.get(questionedId) ?? [];
    return imageIds === undefined ? lands : lands.filter((row) => imageIds.includes(row.imageId));
  };
  return candidates.flatMap(({ exhibitId, marks }) =>
    marks.flatMap((found): ComparisonTask[] => {
      const { mark, modality } = found;
      const sides = isStriated(mark)
        ? {
            kind: 'bullet' as const,
            questioned: numberLands(questionedLands(found), found),
            candidate: numberLands(byExhibit.get(exhibitId) ?? [], found),
          }
        : {
            kind: 'impression' as const,
            questioned: present(byImage.get(found.imageId)),
            candidate: present(byImage.get(found.candidateImageId)),
            turnedDegrees: found.angleDegrees ?? undefined,
          };
      if (sides.questioned.length === 0 || sides.candidate.length === 0) return [];
      return [{ ...sides, mark, modality, exhibitId }];
    }),
  );
}

function present(row: PreparedMarkRow | undefined): StoredMark[] {
  return row === undefined ? [] : [storedMark(row)];
}

function storedMark({ imageId, land, sha256 }: PreparedMarkRow): StoredMark {
  return { imageId, land, sha256 };
}

/**
 * The lands of one bullet, one image each: of several images of a land the latest counts. Lands that nobody numbered
 * follow the numbered ones in the order of their arrival.
 */
function numberLands(rows: readonly PreparedMarkRow[], { mark, modality }: CandidateMark): StoredMark[] {
  const own = rows.filter((row) => row.mark === mark && row.modality === modality);
  const numbered = new Map(own.filter(({ land }) => land !== null).map((row) => [row.land, row]));
  const highest = Math.max(0, ...own.map(({ land }) => land ?? 0));
  const unnumbered = own.filter(({ land }) => land === null);
  return [
    ...[...numbered.values()].map(storedMark),
    ...unnumbered.map((row, i) => ({ ...storedMark(row), land: highest + 1 + i })),
  ].sort((a, b) => (a.land ?? 0) - (b.land ?? 0));
}
