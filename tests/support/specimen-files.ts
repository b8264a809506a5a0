import { surfaceToX3p } from '../../engine/surface/x3p/surface-to-x3p.ts';
import { writeX3p } from '../../engine/surface/x3p/write-x3p.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { fireCartridgeCase } from '../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../simulator/gun/simulate-gun.ts';

/** A topography as the bytes of an X3P file, heights in 32-bit floats. */
export function toX3p(surface: Surface): Uint8Array {
  return writeX3p(
    surfaceToX3p(surface, { creator: 'tests', date: '2026-01-01T00:00:00Z', manufacturer: 'simulator' }),
  );
}

/** The scan of a simulated cartridge case, coarse enough to be quick. */
export function simulatedScan(gun: number, firing: number): Uint8Array {
  const simulated = simulateGun(gun, { productionRun: 1, serial: gun });
  return toX3p(fireCartridgeCase(simulated, firing, { spacing: 12.5 }).surface);
}
