import type { Surface } from '../../engine/surface/surface.ts';
import { LANDS, PROFILE_SPACING } from '../gun/rifling.ts';
import type { Gun } from '../gun/simulate-gun.ts';
import { Random } from '../random/random.ts';
import { randomTexture } from '../random/random-texture.ts';
import { measure } from '../scanner/measure.ts';
import { smoothStep } from './aperture.ts';

/** Scanned area, µm: across a land with both shoulders, and along the bullet's axis near its base. */
const WIDTH = 2300;
const LENGTH = 500;

/** 9 mm Luger bullet, 9.02 mm across, µm. */
const BULLET_RADIUS = 4510;

/** Land engraved area and the wall to the groove engraved area, µm. */
const LAND_WIDTH = 1800;
const SHOULDER_WIDTH = 90;
const SHOULDER_HEIGHT = 75;

/** Lead off the land's middle, µm: how differently two people centre the same land. */
const MAX_LAG = 60;

/** Striae of this firing alone, of fouling and grit dragged along, µm root mean square. */
const FIRING_STRIAE = 0.4;

/** Texture of the jacket that rifling did not iron out, µm root mean square. */
const JACKET_ROUGHNESS = 0.2;

const OBJECTIVE = { numericalAperture: 0.45, deepest: 400 };

export interface FiredLand {
  /** Number of the land as the examiner counts around the bullet, from 1. */
  readonly land: number;
  /** The truth: the land of the barrel, from 1, that cut it. */
  readonly landSource: number;
  /** The truth: where the middle of the barrel's land lies across the scan, µm from its middle. */
  readonly lag: number;
  /** Topography: x across the land, y along the bullet's axis. */
  readonly surface: Surface;
}

/**
 * The land engraved areas of a bullet that went through the gun's barrel, in order around it. The count
 * starts at a random land: nothing on a bullet says which is the first. Striae run along y, skewed by up
 * to 1° of misalignment; they are weak where the jacket was not yet pressed into the land.
 */
export function fireBullet(gun: Gun, firingSeed: number, options: { spacing?: number } = {}): FiredLand[] {
  const { spacing = 3.125 } = options;
  const first = new Random(gun.seed, firingSeed, 'first land').below(LANDS);
  return gun.lands.map((_, index) => {
    const source = (first + index) % LANDS;
    const profile = gun.lands[source] ?? new Float32Array(1);
    const random = new Random(gun.seed, firingSeed, 'land', source);
    return { land: index + 1, landSource: source + 1, ...engrave(profile, random, spacing) };
  });
}

function engrave(
  profile: Float32Array,
  random: Random,
  spacing: number,
): { readonly lag: number; readonly surface: Surface } {
  const width = Math.round(WIDTH / spacing);
  const height = Math.round(LENGTH / spacing);
  const lag = random.between(-MAX_LAG, MAX_LAG);
  const skew = Math.tan((random.between(-1, 1) * Math.PI) / 180);
  const tilt = Math.tan((random.between(-1, 1) * Math.PI) / 180);
  const begin = random.between(-0.6, -0.1) * LENGTH;
  const fouling = randomTexture(random, profile.length, 1, PROFILE_SPACING, { shortest: 10, longest: 120 });
  const contact = randomTexture(random, width, height, spacing, { shortest: 200, longest: 1000 });
  const jacket = randomTexture(random, width, height, spacing, { shortest: 10, longest: 60 });

  const heights = new Float32Array(width * height);
  for (let i = 0; i < heights.length; i++) {
    const x = ((i % width) - (width - 1) / 2) * spacing;
    const y = (Math.floor(i / width) - (height - 1) / 2) * spacing;
    const across = x - lag - skew * y;
    const outside = smoothStep((Math.abs(across) - LAND_WIDTH / 2) / SHOULDER_WIDTH);
    const engraved =
      smoothStep(0.9 + (y - begin) / (0.4 * LENGTH) + 0.25 * (contact[i] ?? 0)) * (1 - outside);
    const cut = profileAt(profile, across) + FIRING_STRIAE * profileAt(fouling, across);
    heights[i] =
      Math.sqrt(BULLET_RADIUS ** 2 - x * x) -
      BULLET_RADIUS +
      tilt * x +
      SHOULDER_HEIGHT * outside -
      engraved * cut +
      JACKET_ROUGHNESS * (2 - engraved) * (jacket[i] ?? 0);
  }
  return { lag, surface: measure({ width, height, spacing, heights }, random, OBJECTIVE) };
}

/** A profile's height, µm, at a place across the land from its middle, µm. */
function profileAt(profile: Float32Array, across: number): number {
  const at = Math.min(profile.length - 1, Math.max(0, across / PROFILE_SPACING + profile.length / 2));
  const left = Math.floor(at);
  const here = profile[left] ?? 0;
  return here + ((profile[left + 1] ?? here) - here) * (at - left);
}
