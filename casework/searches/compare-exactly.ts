import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { ELIGIBLE_SIGNATURES, probeExpressions, questionParameters } from './question.ts';
import type { Question } from './question.ts';

/** The image of one exhibit that is most like the questioned one. */
export interface NearestImage {
  exhibitId: string;
  imageId: string;
  /** -1 to 1. */
  cosine: number;
  /** By how much the questioned mark is turned to look most like it, 0 to under 180; null for striae, which shift. */
  angleDegrees: number | null;
}

/** Compares the question with every signature of the given exhibits; the nearest image of each. */
export async function compareExactly(
  tx: Queryable,
  question: Question,
  exhibitIds: readonly string[],
): Promise<NearestImage[]> {
  const probes = probeExpressions(question);
  // <#> is the negative inner product, of unit vectors the negative cosine. OFFSET 0 keeps the planner from
  // computing the products once for each mention.
  const { rows } = await tx.query<Omit<NearestImage, 'angleDegrees'> & { probe: number }>(
    `SELECT DISTINCT ON (exhibit_id) exhibit_id AS "exhibitId", image_id AS "imageId", -least AS cosine,
            array_position(products, least) - 1 AS probe
     FROM (SELECT exhibit_id, image_id, ARRAY[${probes.map((probe) => `embedding <#> ${probe}`).join(', ')}] AS products
           FROM signatures
           WHERE ${ELIGIBLE_SIGNATURES} AND exhibit_id = ANY($${probes.length + 6}::uuid[]) OFFSET 0) compared,
       LATERAL (SELECT min(product) AS least FROM unnest(products) AS product) best
     ORDER BY exhibit_id, least, image_id`,
    [...questionParameters(question), exhibitIds],
  );
  const turns = !isStriated(question.mark);
  return rows.map(({ probe, ...row }) => ({
    ...row,
    angleDegrees: turns ? (probe * 180) / probes.length : null,
  }));
}
