import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { bestOfProbes, bestOfTurns } from '../../engine/signature/best-probe.ts';
import type { FindBestProbe } from '../../engine/signature/best-probe.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import type { Modality } from '../../engine/surface/surface.ts';
import { signCode } from '../signatures/sign-code.ts';
import type { StoredSignature } from '../signatures/read-signatures.ts';
import type { SearchModel } from './search-model.ts';

/** One signature of a questioned exhibit, ready to be searched with. */
export interface Question {
  readonly exhibitId: string;
  readonly imageId: string;
  readonly mark: string;
  readonly modality: Modality;
  readonly land: number | null;
  /** The group of signatures that it is put to. */
  readonly groupId: number;
  /** Orientations or lags that are searched. */
  readonly probes: number;
  /** Codes of those that every signature of the gallery meets. */
  readonly firstCodes: readonly string[];
  /** Codes of the others, which the nearest meet. */
  readonly otherCodes: readonly string[];
  readonly findBest: FindBestProbe;
}

/** An impression is misplaced by an unknown angle, a profile by an unknown lag. */
export function askWith(
  { imageId, exhibitId, mark, modality, land, groupId, embedding }: StoredSignature,
  { manifest: { probes: count, steering } }: SearchModel,
): Question {
  const turns = !isStriated(mark);
  const probes = turns ? steeredProbes(embedding, steering, count) : lagProbes(embedding, count);
  const codes = probes.map(signCode);
  return {
    imageId,
    exhibitId,
    mark,
    modality,
    land,
    groupId,
    probes: count,
    // Turned by 6° a signature is still found half-way between; profiles are not, since their lags are coarse already.
    firstCodes: turns ? codes.filter((_, i) => i % 2 === 0) : codes,
    otherCodes: turns ? codes.filter((_, i) => i % 2 === 1) : [],
    findBest: turns ? bestOfTurns(embedding, steering, count) : bestOfProbes(probes),
  };
}
