import { notComparable, type NotComparable } from '../not-comparable.ts';
import type { Surface } from '../surface/surface.ts';
import type { TraceSink } from '../trace.ts';
import { autocorrelation } from './autocorrelation.ts';
import { deviationOf } from './band-pass.ts';
import { checkScan, dropNonFinite } from './check-scan.ts';
import { chooseCrossCut } from './choose-cross-cut.ts';
import { findShoulders } from './find-shoulders.ts';
import { orientLand } from './orient-land.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import type { PreparedLand } from './prepared-land.ts';
import { standardiseProfile } from './profile.ts';
import { takeProfile } from './take-profile.ts';

export type { PreparedLand } from './prepared-land.ts';

const FLAT = 'The surface has no texture to compare: it is flat to the instrument’s last digits.';

/**
 * Prepares a scan of a land engraved area for comparison, once and to be stored: turns it so that the striae run along
 * y, chooses the stretch along them where they are stable, averages there, finds both shoulders, and takes the
 * profile between them. The scan needs square or oblong points of known spacing and any orientation.
 * The trace gives the data of `orient`, `cross-cut`, `shoulders` and `profile`.
 */
export function prepareLand(scan: Surface, trace?: TraceSink): PreparedLand | NotComparable {
  const { version, profile: limits, crossCut, alignment } = STRIATION_PARAMETERS;
  const surface = dropNonFinite(scan);
  const refused = checkScan(surface);
  if (refused !== null) return refused;
  const land = orientLand(surface);
  if (land === null || land.cuts.length === 0) return notComparable('flat', FLAT);
  trace?.('orient', () => land);
  const chosen = chooseCrossCut(land);
  trace?.('cross-cut', () => chosen);
  if (!(Math.max(...land.deviations.slice(chosen.first, chosen.last + 1)) > limits.flatUm))
    return notComparable('flat', FLAT);
  if (!(chosen.agreement >= crossCut.leastAgreement))
    return notComparable(
      'no-stable-striae',
      `Nowhere on the scan do neighbouring cross-cuts show the same striae (mean correlation ${chosen.agreement.toFixed(2)}): check that it shows a land engraved area.`,
    );
  const shoulders = findShoulders(chosen.line, land.spacingUm);
  trace?.('shoulders', () => shoulders);
  const profile = shoulders === null ? null : takeProfile(chosen.line, land.spacingUm, shoulders);
  trace?.('profile', () => profile);
  const measured = profile === null ? 0 : profile.valid.reduce((sum, flag) => sum + flag, 0);
  if (shoulders === null || profile === null || measured * profile.spacingUm < limits.leastUm)
    return notComparable(
      'too-few-points',
      `The land's profile is measured over ${(measured * limits.spacingUm).toFixed(0)} µm; ${limits.leastUm} µm are needed.`,
    );
  const deviationUm = deviationOf({ values: new Float64Array(profile.heights), valid: profile.valid });
  if (!(deviationUm > limits.flatUm)) return notComparable('flat', FLAT);
  const line = standardiseProfile(profile, deviationUm);
  const half = ((shoulders.last - shoulders.first) * land.spacingUm) / 2;
  return {
    comparable: true,
    version,
    profile,
    deviationUm,
    autocorrelation: autocorrelation(line, Math.round(alignment.autocorrelationUm / profile.spacingUm)),
    leftShoulder: { atUm: -half, inField: shoulders.leftInField },
    rightShoulder: { atUm: half, inField: shoulders.rightInField },
    turnedDegrees: land.turnedDegrees,
    shearDegrees: land.shear.degrees,
    crossCut: {
      fromUm: land.cuts[chosen.first].alongUm - crossCut.bandUm / 2,
      toUm: land.cuts[chosen.last].alongUm + crossCut.bandUm / 2,
    },
    agreement: chosen.agreement,
  };
}
