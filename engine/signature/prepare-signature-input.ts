import { cropToValid } from '../preprocess/crop-to-valid.ts';
import { dropSaturated } from '../preprocess/drop-saturated.ts';
import { gaussianMean } from '../preprocess/gaussian-filter.ts';
import { removeForm } from '../preprocess/remove-form.ts';
import { whyGridTooLarge } from '../preprocess/grid-limit.ts';
import { resampleArea } from '../preprocess/resample-area.ts';
import { rootMeanSquare } from '../preprocess/root-mean-square.ts';
import { countValid, type Surface } from '../surface/surface.ts';
import type { SignaturePreparation } from './parameters.ts';

/** The input of a signature model: filtered heights in units of their own spread, and where they are valid. */
export interface SignatureInput {
  /** Side of the square, points. */
  readonly canvas: number;
  readonly values: Float32Array;
  /** 1 where measured, 0 elsewhere; values are 0 there. */
  readonly mask: Float32Array;
}

/** Why no signature can be made of a surface, in words for the person who uploaded it. */
export class SurfaceUnsuitable extends Error {
  override readonly name = 'SurfaceUnsuitable';
}

/** Coarser scans than this many times the working spacing no longer hold the texture that is compared. */
const COARSEST_SCAN = 2;

/** A mark narrower than this has no texture in one of its directions, working points. */
const NARROWEST_MARK = 12;

/** Divides by the root mean square of the valid points and clips; zero outside the mask. */
function normalise(values: Float32Array, mask: Uint8Array, clip: number): Float32Array {
  const rms = rootMeanSquare(values, mask);
  if (rms === null) throw new SurfaceUnsuitable('The surface is flat: there is no mark in it to compare.');
  return values.map((value, i) => (mask[i] === 1 ? Math.max(-clip, Math.min(clip, value / rms)) : 0));
}

/** Puts the surface, centred, on a square canvas; what reaches beyond the canvas is cut off. */
function toCanvas(values: Float32Array, surface: Surface, canvas: number): SignatureInput {
  const out = new Float32Array(canvas * canvas);
  const mask = new Float32Array(canvas * canvas);
  const left = Math.floor((canvas - surface.width) / 2);
  const top = Math.floor((canvas - surface.height) / 2);
  for (let y = Math.max(0, -top); y < surface.height && y + top < canvas; y++) {
    for (let x = Math.max(0, -left); x < surface.width && x + left < canvas; x++) {
      const from = y * surface.width + x;
      const to = (y + top) * canvas + x + left;
      out[to] = values[from];
      mask[to] = surface.mask[from];
    }
  }
  return { canvas, values: out, mask };
}

/**
 * Brings a surface to the input of a signature model: resampled, the mark found, form removed,
 * band-passed by Gaussians, divided by its root mean square and clipped, on a centred canvas.
 *
 * @throws SurfaceUnsuitable when too little was measured, the scan is too coarse or too large, or nothing remains
 */
export function prepareSignatureInput(
  surface: Surface,
  mark: string,
  preparation: SignaturePreparation,
): SignatureInput {
  const steps = preparation.marks[mark];
  if (steps === undefined) throw new SurfaceUnsuitable(`No signature is defined for the mark ${mark}.`);
  const coarsest = COARSEST_SCAN * steps.spacingUm;
  if (Math.max(surface.spacing.x, surface.spacing.y) > coarsest) {
    throw new SurfaceUnsuitable(
      `The points stand ${Math.max(surface.spacing.x, surface.spacing.y)} µm apart; a ${mark.replaceAll('_', ' ')} needs ${coarsest} µm or finer. Scan it again at a higher resolution.`,
    );
  }
  const tooLarge = whyGridTooLarge(surface, steps.spacingUm);
  if (tooLarge !== null) throw new SurfaceUnsuitable(tooLarge);
  const resampled = resampleArea(dropSaturated(surface), steps.spacingUm);
  const found = removeForm(resampled, steps.findBreechFace ? preparation.breechFace : null);
  const points = countValid(found);
  if (points < preparation.leastPoints) {
    const area = (count: number) => ((count * steps.spacingUm ** 2) / 1e6).toFixed(2);
    throw new SurfaceUnsuitable(
      `Only ${area(points)} mm² of the mark could be used; ${area(preparation.leastPoints)} mm² are needed.`,
    );
  }
  const { surface: cropped } = cropToValid(found);
  const { width, height, mask } = cropped;
  if (Math.min(width, height) < NARROWEST_MARK) {
    throw new SurfaceUnsuitable(
      `The part of the mark that could be used is only ${Math.min(width, height) * steps.spacingUm} µm wide; ${NARROWEST_MARK * steps.spacingUm} µm are needed.`,
    );
  }
  const trend = gaussianMean(cropped.values, mask, width, height, steps.highPassSigmaUm / steps.spacingUm);
  const detail = cropped.values.map((value, i) => value - trend[i]);
  const smooth = gaussianMean(detail, mask, width, height, steps.lowPassSigmaUm / steps.spacingUm);
  return toCanvas(normalise(smooth, mask, preparation.clipRms), cropped, preparation.canvas);
}
