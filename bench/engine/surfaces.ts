import { createDecoder } from '../../platform/decoding/decoder.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { fireCartridgeCase } from '../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../simulator/gun/simulate-gun.ts';
import { readTruth } from '../accuracy/read-truth.ts';

/** Guns of the simulated set, two breech faces of each. */
const GUNS = 8;

/** Scans of a set that are used at most. */
const MOST = 16;

export interface MarkedSurface {
  readonly mark: string;
  readonly surface: Surface;
}

/** Breech faces of consecutively made guns at 6.25 µm, scanned at any turn. */
function simulatedSurfaces(): MarkedSurface[] {
  return Array.from({ length: 2 * GUNS }, (_, i) => {
    const gun = simulateGun(100 + Math.floor(i / 2), { productionRun: 1, serial: Math.floor(i / 2) });
    const { surface } = fireCartridgeCase(gun, i % 2, { maxRotationDegrees: 180 });
    return { mark: 'breech_face', surface };
  });
}

/** The first breech faces of a set with a `truth.csv`. */
async function scannedSurfaces(folder: string): Promise<MarkedSurface[]> {
  const decoder = createDecoder({ maxPixels: 64_000_000, maxInflatedBytes: 2 ** 30, timeoutMs: 60_000 });
  try {
    const scans = (await readTruth(folder)).filter(({ mark }) => mark === 'breech_face').slice(0, MOST);
    const surfaces: MarkedSurface[] = [];
    for (const { path, mark, pixel_um: pixel } of scans) {
      const { spacing, ...image } = await decoder.decode(path, pixel ? { pixelSizeUm: Number(pixel) } : {});
      if (spacing === null) throw new Error(`${path} has no pixel size; give it in the column pixel_um.`);
      surfaces.push({ mark, surface: { ...image, spacing } });
    }
    if (surfaces.length < 2) throw new Error(`${folder} has fewer than two breech faces to compare.`);
    return surfaces;
  } finally {
    decoder.close();
  }
}

export async function readSurfaces(folder: string | undefined): Promise<MarkedSurface[]> {
  return folder === undefined ? simulatedSurfaces() : scannedSurfaces(folder);
}
