import { notComparable } from '../not-comparable.ts';
import type { NotComparable } from '../not-comparable.ts';
import { cropToValid } from '../preprocess/crop-to-valid.ts';
import { dropSaturated } from '../preprocess/drop-saturated.ts';
import { evaluateForm, fitForm } from '../preprocess/fit-form.ts';
import { gaussianMean } from '../preprocess/gaussian-filter.ts';
import { removeForm } from '../preprocess/remove-form.ts';
import { resampleArea } from '../preprocess/resample-area.ts';
import { rootMeanSquare } from '../preprocess/root-mean-square.ts';
import { countValid } from '../surface/surface.ts';
import type { Surface } from '../surface/surface.ts';
import type { TraceSink } from '../trace.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import { STEPS_PER_RMS, UNMEASURED } from './prepared-impression.ts';
import type { PreparedImpression } from './prepared-impression.ts';

/** Scans coarser than this many points of the prepared surface no longer hold the texture that is compared. */
const COARSEST_SCAN = 4;

/**
 * Prepares an impressed mark for comparison: resampled to square points, the mark found, form removed, band-passed
 * by Gaussians (ISO 16610-61), clipped and quantised. Points whose value is no finite number count as unmeasured.
 *
 * @throws GridTooLarge where the surface would have too many points
 */
export function prepareImpression(
  surface: Surface,
  mark: string,
  trace?: TraceSink,
): PreparedImpression | NotComparable {
  const scales = IMPRESSION_PARAMETERS.marks[mark];
  if (scales === undefined) {
    return notComparable('unlike-marks', `A mark of the kind ${mark} is not compared as an impression.`);
  }
  const finite = dropNonFinite(surface);
  const refusal = whyUnusable(finite, scales);
  if (refusal !== null) return refusal;
  const levelled = isolateMark(finite, scales);
  trace?.('levelled', () => levelled);
  const { surface: cropped, left, top } = cropToValid(levelled);
  const points = countValid(cropped);
  if (points < IMPRESSION_PARAMETERS.leastPoints) {
    const area = (count: number) => ((count * scales.spacingUm ** 2) / 1e6).toFixed(2);
    return notComparable(
      'too-few-points',
      `Only ${area(points)} mm² of the mark were measured; ${area(IMPRESSION_PARAMETERS.leastPoints)} mm² are needed.`,
    );
  }
  const { width, height } = cropped;
  const { spacingUm } = scales;
  const narrow = whyTooSmall(Math.min(width, height) * spacingUm, scales);
  if (narrow !== null) return narrow;
  const detail = bandPass(cropped, scales);
  const relief = quantise(detail, cropped.mask);
  if (relief === null)
    return notComparable('flat', 'The surface is flat: there is no mark in it to compare.');
  const originUm = { x: left * scales.spacingUm, y: top * scales.spacingUm };
  const { modality } = surface;
  const parameters = IMPRESSION_PARAMETERS.version;
  trace?.('relief', () => ({ width, height, relief }));
  return { comparable: true, mark, modality, parameters, spacingUm, width, height, originUm, relief };
}

function whyUnusable(surface: Surface, scales: ImpressionScales): NotComparable | null {
  if (countValid(surface) === 0)
    return notComparable('nothing-measured', 'No point of the scan was measured.');
  const { x, y } = surface.spacing;
  const spacing = Math.max(x, y);
  const coarsest = COARSEST_SCAN * scales.spacingUm;
  if (Math.min(x, y) > 0 && spacing <= coarsest)
    return whyTooSmall(Math.min(surface.width * x, surface.height * y), scales);
  return notComparable(
    'too-coarse',
    `The points stand ${spacing} µm apart; ${coarsest} µm or finer are needed. Scan it again at a higher resolution.`,
  );
}

/** A mark narrower than a correlation cell is too small. */
function whyTooSmall(widthUm: number, { cellUm }: ImpressionScales): NotComparable | null {
  if (widthUm >= cellUm) return null;
  return notComparable(
    'too-small',
    `The mark is only ${widthUm.toFixed(0)} µm wide; ${cellUm} µm are needed.`,
  );
}

function dropNonFinite(surface: Surface): Surface {
  const { values } = surface;
  if (values.every((value) => Number.isFinite(value))) return surface;
  const mask = surface.mask.map((valid, i) => (Number.isFinite(values[i]) ? valid : 0));
  return { ...surface, mask, values: values.map((value, i) => (mask[i] === 1 ? value : 0)) };
}

/** The mark at the working spacing, its form removed; what is not mark counts as unmeasured. */
function isolateMark(surface: Surface, scales: ImpressionScales): Surface {
  const clean = dropSaturated(surface);
  const fine = resampleArea(clean, scales.spacingUm);
  if (!scales.findBreechFace || surface.modality !== 'topography') return removeForm(fine, null);
  // The breech face is found on larger points, where noise does not look like walls.
  const { spacingUm, ...search } = IMPRESSION_PARAMETERS.breechFace;
  const coarse = removeForm(resampleArea(clean, spacingUm), search);
  const ratio = scales.spacingUm / spacingUm;
  const mask = fine.mask.map((valid, i) => {
    const x = Math.min(coarse.width - 1, Math.floor(((i % fine.width) + 0.5) * ratio));
    const y = Math.min(coarse.height - 1, Math.floor((Math.floor(i / fine.width) + 0.5) * ratio));
    return valid & coarse.mask[y * coarse.width + x];
  });
  const form = fitForm(fine, mask, 2);
  const shape = form === null ? new Float32Array(mask.length) : evaluateForm(fine, form);
  return { ...fine, mask, values: fine.values.map((value, i) => (mask[i] === 1 ? value - shape[i] : 0)) };
}

function bandPass({ width, height, values, mask }: Surface, scales: ImpressionScales): Float32Array {
  const { spacingUm, highPassSigmaUm, lowPassSigmaUm } = scales;
  const trend = gaussianMean(values, mask, width, height, highPassSigmaUm / spacingUm);
  const detail = values.map((value, i) => value - trend[i]);
  return gaussianMean(detail, mask, width, height, lowPassSigmaUm / spacingUm);
}

/** Heights in steps of their root mean square, clipped; null for a flat surface. */
function quantise(values: Float32Array, mask: Uint8Array): Int8Array | null {
  const rms = rootMeanSquare(values, mask);
  if (rms === null) return null;
  const most = IMPRESSION_PARAMETERS.clipRms * STEPS_PER_RMS;
  return Int8Array.from(values, (value, i) =>
    mask[i] === 0 ? UNMEASURED : Math.round(Math.max(-most, Math.min(most, (value / rms) * STEPS_PER_RMS))),
  );
}
