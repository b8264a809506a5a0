import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { decodeHalves } from '../signatures/half-vectors.ts';
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

interface StoredRow {
  exhibitId: string;
  imageId: string;
  halves: Buffer;
}

/** Exhibits whose signatures are read at a time: between two readings others have the event loop. */
const AT_A_TIME = 500;

/**
 * Compares questions of one mark and modality with every such signature of the given exhibits, as it is stored; for
 * each question the nearest image of each exhibit.
 */
export async function compareExactly(
  tx: Queryable,
  { model, parametersHash }: ModelIdentity,
  questions: readonly Question[],
  exhibitIds: readonly string[],
  signal?: AbortSignal,
): Promise<NearestImage[][]> {
  const [any] = questions;
  if (any === undefined) return [];
  const read = async (at: number): Promise<StoredRow[]> => {
    if (at >= exhibitIds.length) return [];
    const { rows } = await tx.query<StoredRow>(
      `SELECT exhibit_id AS "exhibitId", image_id AS "imageId", halfvec_send(embedding) AS halves FROM signatures
       WHERE model = $1 AND parameters_hash = $2 AND mark = $3 AND modality = $4 AND exhibit_id = ANY($5::uuid[])`,
      [model, parametersHash, any.mark, any.modality, exhibitIds.slice(at, at + AT_A_TIME)],
    );
    return rows;
  };
  const nearest = questions.map(() => new Map<string, NearestImage>());
  let coming = read(0);
  for (let at = 0; at < exhibitIds.length; at += AT_A_TIME) {
    const rows = await coming;
    signal?.throwIfAborted();
    // The database reads on while these are compared.
    coming = read(at + AT_A_TIME);
    for (const { exhibitId, imageId, halves } of rows) {
      const stored = decodeHalves(halves);
      questions.forEach((question, i) =>
        keepNearest(nearest[i], compare(question, stored, exhibitId, imageId)),
      );
    }
  }
  return nearest.map((ofQuestion) => [...ofQuestion.values()]);
}

function compare(
  { findBest, mark, probes }: Question,
  stored: Float32Array,
  exhibitId: string,
  imageId: string,
): NearestImage {
  const { cosine, probe } = findBest(stored);
  return { exhibitId, imageId, cosine, angleDegrees: isStriated(mark) ? null : (probe * 180) / probes };
}

/** Of images that are equally like the questioned one, the one whose id comes first, so that a repetition agrees. */
function keepNearest(nearest: Map<string, NearestImage>, image: NearestImage): void {
  const known = nearest.get(image.exhibitId);
  const closer =
    known === undefined ||
    image.cosine > known.cosine ||
    (image.cosine === known.cosine && image.imageId < known.imageId);
  if (closer) nearest.set(image.exhibitId, image);
}
