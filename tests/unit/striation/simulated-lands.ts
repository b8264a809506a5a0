import { prepareLand, type PreparedLand } from '../../../engine/striation/prepare-land.ts';
import type { NumberedLand } from '../../../engine/striation/compare-bullets.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';

/** A prepared land, or the reason why there is none as an error. */
export function prepared(surface: Surface): PreparedLand {
  const land = prepareLand(surface);
  if (!land.comparable) throw new Error(`${land.because}: ${land.detail}`);
  return land;
}

export interface SimulatedLand extends NumberedLand {
  /** The truth: barrel and land that cut it. */
  readonly source: string;
  readonly prepared: PreparedLand;
}

/** The prepared lands of a bullet fired from a barrel; barrels of one production run share subclass marks. */
export function firedBullet(barrel: number, firing: number, productionRun: number = barrel): SimulatedLand[] {
  return fireBullet(simulateGun(barrel, { productionRun }), firing).map(({ land, landSource, surface }) => ({
    land,
    source: `barrel ${barrel}, land ${landSource}`,
    prepared: prepared(surface),
  }));
}
