import { Random } from '../random/random.ts';
import { randomTexture } from '../random/random-texture.ts';

/** Points of a land's profile, one per PROFILE_SPACING µm. */
const PROFILE_POINTS = 2048;

/** µm */
export const PROFILE_SPACING = 1.5625;

/** Lands of the bore; six right is the commonest rifling of 9 mm pistols. */
export const LANDS = 6;

/** Share of a land's profile variance that the rifling tool of the run leaves on every barrel. */
const SUBCLASS_SHARE = 0.2;

/** Roughness of a land across the bore, µm root mean square: a broached, unlapped bore (N6 to N7). */
const ROUGHNESS = 1.1;

/**
 * The lands of one barrel: for each, the height profile across it, µm, that draws the striae. Wavelengths
 * run from fine striae to the waviness that a stria count follows (15 to 300 µm); the tail is made heavy
 * by a few deep scores, as in a real bore. Lands are cut one by one and share no individual feature.
 */
export function makeRifling(seed: number, productionRun: number): Float32Array[] {
  return Array.from({ length: LANDS }, (_, land) => {
    const common = striae(new Random(productionRun, 'rifling tool', land));
    const own = striae(new Random(seed, 'rifling', land));
    const random = new Random(seed, 'scores', land);
    const profile = own.map(
      (value, i) =>
        ROUGHNESS * (Math.sqrt(1 - SUBCLASS_SHARE) * value + Math.sqrt(SUBCLASS_SHARE) * (common[i] ?? 0)),
    );
    for (let score = 0; score < 12; score++) {
      const at = random.between(0, PROFILE_POINTS);
      const width = random.logNormal(12, 0.4) / PROFILE_SPACING;
      const height = (random.uniform() < 0.5 ? -1 : 1) * random.logNormal(1.5, 0.5);
      for (
        let i = Math.max(0, Math.ceil(at - 4 * width));
        i < Math.min(PROFILE_POINTS, at + 4 * width);
        i++
      ) {
        profile[i] = (profile[i] ?? 0) + height * Math.exp(-0.5 * ((i - at) / width) ** 2);
      }
    }
    return profile;
  });
}

/** Fine and coarse striae, 1 : 8 of the variance: roughness falls with the wavelength, slopes stay alike. */
function striae(random: Random): Float32Array {
  const fine = randomTexture(random, PROFILE_POINTS, 1, PROFILE_SPACING, { shortest: 15, longest: 60 });
  const coarse = randomTexture(random, PROFILE_POINTS, 1, PROFILE_SPACING, { shortest: 60, longest: 300 });
  return fine.map((value, i) => Math.sqrt(1 / 9) * value + Math.sqrt(8 / 9) * (coarse[i] ?? 0));
}
