import { compareImpressions } from '../../../engine/impression/compare-impressions.ts';
import type { ImpressionComparison } from '../../../engine/impression/compare-impressions.ts';
import { prepareImpression } from '../../../engine/impression/prepare-impression.ts';
import type { PreparedImpression } from '../../../engine/impression/prepared-impression.ts';
import { makeReady } from '../../../engine/impression/ready-impression.ts';
import type { ReadyImpression } from '../../../engine/impression/ready-impression.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import type { FiredMark } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';

/** Guns of one production run, made one after the other: they share the marks of its tools. */
export function gunOfRun(run: number, serial: number) {
  return simulateGun(1000 * run + serial, { productionRun: run, serial });
}

/** A breech-face impression of such a gun. */
export function breechFace(run: number, serial: number, firing: number, maxRotationDegrees = 20): FiredMark {
  return fireCartridgeCase(gunOfRun(run, serial), firing, { maxRotationDegrees });
}

/** A prepared mark, or the reason why there is none as an error. */
export function prepared(surface: Surface, mark = 'breech_face'): PreparedImpression {
  const impression = prepareImpression(surface, mark);
  if (!impression.comparable) throw new Error(`${impression.because}: ${impression.detail}`);
  return impression;
}

export function ready(surface: Surface, mark = 'breech_face'): ReadyImpression {
  return makeReady(prepared(surface, mark));
}

/** A comparison, or the reason why there is none as an error. */
export function compared(a: ReadyImpression, b: ReadyImpression, hint?: number): ImpressionComparison {
  const comparison = compareImpressions(a, b, hint);
  if (!comparison.comparable) throw new Error(`${comparison.because}: ${comparison.detail}`);
  return comparison;
}
