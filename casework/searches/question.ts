import type { Modality } from '../../engine/surface/surface.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { formatVector } from '../signatures/vector-text.ts';

/** One signature of the questioned exhibit, ready to be searched with. */
export interface Question extends ModelIdentity {
  readonly exhibitId: string;
  readonly imageId: string;
  readonly mark: string;
  readonly modality: Modality;
  readonly land: number | null;
  /** The signature turned to evenly spaced angles over 180°; of striae, under lags. */
  readonly probes: readonly Float32Array[];
}

/**
 * Which rows of `signatures` a question is put to: the same model, parameters, mark and modality, other exhibits.
 * Takes the parameters $1 to $5 of `questionParameters`; the probes follow from $6 on.
 */
export const ELIGIBLE_SIGNATURES = `model = $1 AND parameters_hash = $2 AND mark = $3 AND modality = $4 AND exhibit_id <> $5`;

export function questionParameters(question: Question): string[] {
  const { model, parametersHash, mark, modality, exhibitId, probes } = question;
  return [model, parametersHash, mark, modality, exhibitId, ...probes.map(formatVector)];
}

/** The SQL expressions of the question's probes. */
export function probeExpressions(question: Question): string[] {
  return question.probes.map((_, i) => `$${i + 6}::halfvec(256)`);
}
