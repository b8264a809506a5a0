import type { ToolSurface } from '../tool-surface.ts';
import { makeBreechFace } from './breech-face.ts';
import { makeFiringPin } from './firing-pin.ts';
import type { Machining } from './machining-marks.ts';
import { makeRifling } from './rifling.ts';

export interface GunOptions {
  /** Seed of the production run. Guns of one run share the marks of its tools. Default: the gun's seed. */
  readonly productionRun?: number;
  /** Place in the run: guns made one after the other differ least in their subclass marks. Default 0. */
  readonly serial?: number;
  readonly machining?: Machining;
}

/** The parts of a gun that mark a cartridge. */
export interface Gun {
  readonly seed: number;
  readonly breechFace: ToolSurface;
  readonly firingPin: ToolSurface;
  /** Profile across each land of the barrel, µm, one point per PROFILE_SPACING. */
  readonly lands: readonly Float32Array[];
}

/** A gun made in a run: what its tools left on every part, and what is this gun's own. */
export function simulateGun(seed: number, options: GunOptions = {}): Gun {
  const { productionRun = seed, serial = 0, machining = 'milled' } = options;
  const production = { run: productionRun, serial, machining };
  return {
    seed,
    breechFace: makeBreechFace(seed, production),
    firingPin: makeFiringPin(seed, production),
    lands: makeRifling(seed, productionRun),
  };
}
