import { standardise } from './band-pass.ts';
import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

/** Heights across the striae at equal steps, the form removed: what of a land is compared and stored. */
export interface Profile {
  /** Distance between points, µm. */
  readonly spacingUm: number;
  /** µm; 0 where nothing was measured. */
  readonly heights: Float32Array;
  /** 1 where measured. */
  readonly valid: Uint8Array;
}

/** A profile's heights over their robust deviation, µm, cut so that no single score outweighs all others. */
export function standardiseProfile({ heights, valid }: Profile, deviationUm: number): Line {
  return standardise(
    { values: new Float64Array(heights), valid },
    deviationUm,
    STRIATION_PARAMETERS.crossCut.limit,
  );
}

/** The line as the same land shows it in a scan turned by half a turn. */
export function reverseLine({ values, valid }: Line): Line {
  return { values: values.toReversed(), valid: valid.toReversed() };
}
