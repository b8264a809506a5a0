import { sumLine, type SummedLine } from './correlate-at.ts';
import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import type { PreparedLand } from './prepared-land.ts';
import { reverseLine, standardiseProfile } from './profile.ts';
import { coarsen, stretchLadder } from './stretch-ladder.ts';

/** A standardised profile under every stretch of the ladder, and the same in fewer points. */
export interface Ladder {
  readonly fine: readonly SummedLine[];
  readonly coarse: readonly SummedLine[];
}

/** A prepared land as alignment reads it. */
export interface AlignableLand {
  readonly ladder: Ladder;
  /** Points measured. */
  readonly measured: number;
  readonly autocorrelation: Float32Array;
}

export function makeAlignable({ profile, deviationUm, autocorrelation }: PreparedLand): AlignableLand {
  const fine = stretchLadder(standardiseProfile(profile, deviationUm));
  const coarse = fine.map((line) => coarsen(line, STRIATION_PARAMETERS.alignment.coarsening));
  return {
    ladder: { fine: fine.map(sumLine), coarse: coarse.map(sumLine) },
    measured: profile.valid.reduce((sum, flag) => sum + flag, 0),
    autocorrelation,
  };
}

/** The land as a scan turned by half a turn shows it. */
export function reverseAlignable(land: AlignableLand): AlignableLand {
  const { fine, coarse } = land.ladder;
  const reverse = (line: Line) => sumLine(reverseLine(line));
  return { ...land, ladder: { fine: fine.map(reverse), coarse: coarse.map(reverse) } };
}
