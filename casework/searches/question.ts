import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { bestOfProbes, bestOfTurns } from '../../engine/signature/best-probe.ts';
import type { FindBestProbe } from '../../engine/signature/best-probe.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { dampedProbes, steeredProbes } from '../../engine/signature/steering.ts';
import type { Modality } from '../../engine/surface/surface.ts';
import { signCode } from '../signatures/sign-code.ts';
import type { StoredSignature } from '../signatures/read-signatures.ts';
import { COARSE_PROBES } from './quick-look.ts';
import type { SearchModel } from './search-model.ts';
import type { SearchMode } from './wish.ts';

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
  /** Codes that every signature of the gallery meets. */
  readonly firstCodes: readonly string[];
  /** Codes that the nearest of these meet. */
  readonly otherCodes: readonly string[];
  /** Whether the first codes are too few to find everybody. */
  readonly coarse: boolean;
  readonly findBest: FindBestProbe;
}

/** An impression is misplaced by an unknown angle, a profile by an unknown lag. */
export function askWith(
  { imageId, exhibitId, mark, modality, land, groupId, embedding }: StoredSignature,
  { manifest: { probes: count, steering } }: SearchModel,
  mode: SearchMode,
): Question {
  const turns = !isStriated(mark);
  const probes = turns ? steeredProbes(embedding, steering, count) : lagProbes(embedding, count);
  const codes = probes.map(signCode);
  const coarse = turns && mode === 'quick_look';
  return {
    imageId,
    exhibitId,
    mark,
    modality,
    land,
    groupId,
    probes: count,
    ...(coarse
      ? { firstCodes: dampedProbes(embedding, steering, COARSE_PROBES).map(signCode), otherCodes: codes }
      : halve(codes, turns)),
    coarse,
    findBest: turns ? bestOfTurns(embedding, steering, count) : bestOfProbes(probes),
  };
}

/** Turned by 6° a signature is still found half-way between; profiles are not, since their lags are coarse already. */
function halve(codes: readonly string[], turns: boolean): Pick<Question, 'firstCodes' | 'otherCodes'> {
  if (!turns) return { firstCodes: codes, otherCodes: [] };
  const at = (rest: number): string[] => codes.filter((_, i) => i % 2 === rest);
  return { firstCodes: at(0), otherCodes: at(1) };
}
