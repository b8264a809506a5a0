import type { Surface } from '../../engine/surface/surface.ts';
import type { Gun } from '../gun/simulate-gun.ts';
import { Random } from '../random/random.ts';
import { measure } from '../scanner/measure.ts';
import { heightAt } from '../tool-surface.ts';
import { APERTURE_RADIUS, apertureRelief } from './aperture.ts';
import { caseHeadRelief, POCKET_RADIUS } from './case-head.ts';
import { bearingLevel, contactShare, impression, pressedness } from './contact.ts';
import { drawShift, type Placement, placeTool, scanToTool } from './placement.ts';
import { FLAT_RADIUS, primerForm, PRIMER_RADIUS, sheetTexture } from './primer.ts';
import { rootMeanSquare } from './root-mean-square.ts';

/** How far the operator centres the primer off the middle of the scan, µm on each axis. */
const MAX_STAGE_OFFSET = 90;

/** Left out around the aperture's edge by whoever trims a scan, µm. */
const TRIM = 120;

/** Breech faces are scanned at 20×; the head follows them through ± some 150 µm. */
const OBJECTIVE = { numericalAperture: 0.45, deepest: 150 };

/** Sides of the two kinds of scan, µm. */
const TRIMMED_SIDE = 3750;
const FULL_SIDE = 5600;

export interface FiringOptions {
  /** Scans are turned by up to this angle either way; 180 for the full circle. Default 20. */
  readonly maxRotationDegrees?: number;
  /** µm; default 6.25 */
  readonly spacing?: number;
  /**
   * False: the breech-face impression alone, trimmed, as it is handed to comparison. True: the scan as
   * it comes from the instrument, with flow-back, firing-pin impression, pocket and case head.
   */
  readonly fullField?: boolean;
  /** Hardness of the ammunition's primer relative to brass of 1; nickelled cups are harder, to 1.4. */
  readonly hardness?: number;
}

export interface FiredMark {
  readonly surface: Surface;
  /** The truth: where the gun's part lies in the scan. */
  readonly placement: Placement;
}

/** The head of a cartridge case that the gun fired, as a topography of its breech-face impression. */
export function fireCartridgeCase(gun: Gun, firingSeed: number, options: FiringOptions = {}): FiredMark {
  const { maxRotationDegrees = 20, spacing = 6.25, fullField = false, hardness = 1 } = options;
  const size = Math.round((fullField ? FULL_SIDE : TRIMMED_SIDE) / spacing);
  const stream = (effect: string) => new Random(gun.seed, firingSeed, effect);
  const stage = drawShift(stream('stage'), MAX_STAGE_OFFSET);
  const placement = placeTool(gun, stream('placement'), stage, maxRotationDegrees);
  const toTool = scanToTool(placement);
  const share = contactShare(stream('contact'), size * spacing, hardness);
  const sheet = sheetTexture(stream('sheet'), size, spacing);
  const form = primerForm(stream('form'));
  const inAperture = apertureRelief(stream('aperture'));
  const onCaseHead = caseHeadRelief(stream('case head'));
  const roughness = rootMeanSquare(gun.breechFace.heights);

  const heights = new Float32Array(size * size);
  const middle = (size - 1) / 2;
  for (let i = 0; i < heights.length; i++) {
    const x = ((i % size) - middle) * spacing;
    const y = (Math.floor(i / size) - middle) * spacing;
    heights[i] = heightOf(i, x, y, Math.hypot(x - stage.x, y - stage.y));
  }
  const specimen = { width: size, height: size, spacing, heights };
  return { surface: measure(specimen, stream('measurement'), OBJECTIVE), placement };

  function heightOf(i: number, x: number, y: number, fromPrimer: number): number {
    const onTool = toTool(x, y);
    const fromAperture = Math.hypot(onTool.x, onTool.y);
    if (!fullField && (fromAperture < APERTURE_RADIUS + TRIM || fromPrimer > FLAT_RADIUS)) return Number.NaN;
    const base = form(x - stage.x, y - stage.y);
    if (fromPrimer >= POCKET_RADIUS) return onCaseHead(x - stage.x, y - stage.y);
    if (fromPrimer >= PRIMER_RADIUS) return Number.NaN;
    if (fromAperture < APERTURE_RADIUS) return base + inAperture(onTool.x, onTool.y) + sheet(i, 0);
    const tool = heightAt(gun.breechFace, onTool.x, onTool.y);
    const level = bearingLevel(share(x, y), roughness);
    return base + impression(tool, level) + sheet(i, pressedness(tool, level));
  }
}
