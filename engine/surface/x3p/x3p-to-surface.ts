import { EvidenceProblem } from '../evidence-problem.ts';
import { UM_PER_UNIT } from '../length-unit.ts';
import { checkExtent } from '../plausible-extent.ts';
import type { Surface } from '../surface.ts';
import { checkHeights } from './check-heights.ts';
import { lateralSpacing } from './lateral-spacing.ts';
import type { DeclaredScales } from './lateral-spacing.ts';
import { quantile, sampleMeasured } from './sample.ts';
import { isInteger } from './x3p-file.ts';
import type { X3pFile } from './x3p-file.ts';

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * Farthest that a point may lie from the median height, µm. No areal instrument follows a mark over
 * 10 mm; what lies beyond is a writer's stand-in for "missing", such as the largest number it knows.
 */
const MAX_DEPARTURE_UM = 10_000;

/**
 * Turns an X3P into a surface: heights in µm about their median, invalid points masked.
 *
 * The median is taken away in double precision before the heights are rounded to 32 bits: an
 * instrument may count heights from its stage, and 32 bits at an offset of 10 mm would step by 1 nm.
 * Only height differences carry a mark, so nothing is lost.
 *
 * @throws EvidenceProblem `no-valid-point`, or that the scales cannot be those of a fired mark
 */
export function x3pToSurface(
  file: X3pFile,
  declared: DeclaredScales = {},
): { surface: Surface; warnings: string[] } {
  const { spacing, warnings } = lateralSpacing(file, declared);
  checkExtent({ width: file.width, height: file.height, spacing });
  const mask = measuredPoints(file);
  const level = medianHeight(file, mask);
  const scale = heightScale(file) * UM_PER_UNIT[declared.heightUnit ?? 'm'];
  const values = new Float32Array(mask.length);
  for (let index = 0; index < mask.length; index++)
    if (mask[index] === 1) values[index] = ((file.heights[index] ?? 0) - level) * scale;
  const { width, height } = file;
  const surface: Surface = { modality: 'topography', width, height, spacing, values, mask };
  checkHeights(surface);
  const dropped = dropFarPoints(values, mask);
  if (dropped > 0)
    warnings.push(`${dropped} points lie more than 10 mm from the median height and count as not measured.`);
  if (file.rotation?.some((cell, index) => cell !== IDENTITY[index]))
    warnings.push('The file states a rotation of its axes, which is not applied.');
  return { surface, warnings };
}

function measuredPoints(file: X3pFile): Uint8Array {
  const { heights, validity } = file;
  const mask = new Uint8Array(heights.length);
  // isFinite also takes signalling NaN, which R writes, for what it is.
  for (let index = 0; index < mask.length; index++)
    if (Number.isFinite(heights[index]) && validity?.[index] !== 0) mask[index] = 1;
  if (mask.includes(1)) return mask;
  throw new EvidenceProblem(
    'no-valid-point',
    `None of the ${mask.length} points was measured: all are NaN or marked invalid. Check the export.`,
  );
}

/** Median of the measured heights as stored, from a sample where there are many. */
function medianHeight(file: X3pFile, mask: Uint8Array): number {
  const sample = Float64Array.from(sampleMeasured(mask), (index) => file.heights[index] ?? 0);
  return quantile(sample.sort(), 0.5);
}

function dropFarPoints(values: Float32Array, mask: Uint8Array): number {
  let dropped = 0;
  for (let index = 0; index < mask.length; index++) {
    if (Math.abs(values[index] ?? 0) <= MAX_DEPARTURE_UM) continue;
    values[index] = 0;
    mask[index] = 0;
    dropped += 1;
  }
  return dropped;
}

function heightScale(file: X3pFile): number {
  if (!isInteger(file.z.dataType)) return 1;
  if (file.z.increment !== null && file.z.increment > 0) return file.z.increment;
  throw new EvidenceProblem(
    'x3p-increment-missing',
    'Heights are stored as whole numbers, but Record1/Axes/CZ/Increment does not say how much one step is ' +
      `(${file.z.increment ?? 'missing'}). Export the file again with its height scale.`,
  );
}
