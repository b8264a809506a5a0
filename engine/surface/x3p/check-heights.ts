import { EvidenceProblem } from '../evidence-problem.ts';
import type { Surface } from '../surface.ts';
import { quantile, sampleMeasured } from './sample.ts';

/**
 * Bounds for the range of heights on a fired mark, µm, between the 1st and the 99th percentile so that
 * spikes do not count. Even finely ground steel (ISO 1302 grade N3, Rz 0.4 µm) spans more than 0.2 µm; a firing-pin impression is about 0.5 mm deep, and 3 mm covers a tilted cartridge
 * head with its rim.
 */
const HEIGHT_RANGE_UM = { min: 0.2, max: 3000 } as const;

/**
 * Largest median slope between neighbouring points. Optical instruments lose the signal near 1 (45°);
 * breech faces have about 0.02, bullet lands 0.1. Heights in a unit 1000 times too large give 20 or more.
 */
const MAX_MEDIAN_SLOPE = 5;

/**
 * Checks that heights are those of a fired mark, which finds files written in another unit than metres.
 * @throws EvidenceProblem `surface-flat`, `height-unit-implausible`
 */
export function checkHeights(surface: Surface): void {
  const { values, mask, width, spacing } = surface;
  const sample = sampleMeasured(mask);
  const sortedHeights = Float32Array.from(sample, (index) => values[index] ?? 0).sort();
  const range = quantile(sortedHeights, 0.99) - quantile(sortedHeights, 0.01);
  if (range === 0) {
    const some = quantile(sortedHeights, 1) === quantile(sortedHeights, 0) ? 'Every' : 'Nearly every';
    throw new EvidenceProblem(
      'surface-flat',
      `${some} measured point has the same height: there is no mark to compare. Check the export.`,
    );
  }
  if (range > HEIGHT_RANGE_UM.max) throw implausible(`the heights span ${micrometres(range)}`);
  if (range < HEIGHT_RANGE_UM.min) throw implausible(`the heights span only ${micrometres(range)}`);
  const withNeighbour = sample.filter((index) => (index + 1) % width !== 0 && mask[index + 1] === 1);
  const sortedSlopes = Float32Array.from(
    withNeighbour,
    (index) => Math.abs((values[index + 1] ?? 0) - (values[index] ?? 0)) / spacing.x,
  ).sort();
  const slope = quantile(sortedSlopes, 0.5);
  if (slope > MAX_MEDIAN_SLOPE)
    throw implausible(
      `neighbouring points ${spacing.x} µm apart typically differ by ${micrometres(slope * spacing.x)} in height`,
    );
}

function micrometres(value: number): string {
  return `${Number(value.toPrecision(3))} µm`;
}

function implausible(what: string): EvidenceProblem {
  return new EvidenceProblem(
    'height-unit-implausible',
    `Read in the declared unit (metres unless the upload says otherwise), ${what}, which no fired mark has. ` +
      'The file was probably written in another unit: upload it again with heightUnit (m, mm, um or nm). Where only ' +
      'the increments are in another unit, leave heightUnit out and give the distance between points as pixelSizeUm.',
  );
}
