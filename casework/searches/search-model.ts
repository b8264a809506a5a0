import type { StrangersByModality } from '../../engine/score/fuse-marks.ts';
import type { Steering } from '../../engine/signature/steering.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';

/** What a search needs to know of the model whose gallery it goes through. */
export interface SearchModel extends ModelIdentity {
  readonly manifest: {
    readonly steering: Steering;
    /** Orientations to search at, over the half circle after which a signature repeats. */
    readonly probes: number;
    readonly strangers: StrangersByModality;
  };
}
