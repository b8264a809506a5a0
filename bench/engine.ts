/**
 * How fast the engine compares: `npm run bench:engine`, on simulated breech faces, or on those of `--set DIR`.
 * Beside it a plain masked correlation is timed in the same run, since machines differ, and one machine with what
 * else it does. `--json` ends with one JSON object.
 */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { averageBlocks } from '../engine/impression/level.ts';
import { IMPRESSION_PARAMETERS } from '../engine/impression/parameters.ts';
import { prepareImpression } from '../engine/impression/prepare-impression.ts';
import type { PreparedImpression } from '../engine/impression/prepared-impression.ts';
import { maskedCorrelation } from './engine/masked-correlation.ts';
import { cpuMs, round, spread } from './engine/measure.ts';
import type { Spread } from './engine/measure.ts';
import { readSurfaces } from './engine/surfaces.ts';
import type { MarkedSurface } from './engine/surfaces.ts';
import { timeLands } from './engine/time-lands.ts';
import { timePairs } from './engine/time-pairs.ts';
import { SHORTLIST, timeShortlist } from './engine/time-shortlist.ts';

/** Pairs that the reference is timed on: it takes seconds each. */
const REFERENCE_PAIRS = 3;

/** Prepared points to one of the reference's, in each direction: 25 µm for breech faces. */
const REFERENCE_FACTOR = 2;

function prepareAll(surfaces: readonly MarkedSurface[]): { marks: PreparedImpression[]; times: Spread } {
  const marks: PreparedImpression[] = [];
  const times = surfaces.map(({ surface, mark }) =>
    cpuMs(() => {
      const prepared = prepareImpression(surface, mark);
      if (prepared.comparable) marks.push(prepared);
    }),
  );
  return { marks, times: spread(times) };
}

function timeReference(marks: readonly PreparedImpression[]): Spread {
  const levels = marks.slice(0, REFERENCE_PAIRS + 1).map((mark) => averageBlocks(mark, REFERENCE_FACTOR));
  return spread(levels.slice(1).map((level, i) => cpuMs(() => maskedCorrelation(levels[i], level))));
}

async function main(): Promise<void> {
  const options = { set: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ options });
  const surfaces = await readSurfaces(values.set === undefined ? undefined : resolve(values.set));
  const { marks, times: preparation } = prepareAll(surfaces);
  const impressions = timePairs(marks);
  const shortlistSeconds = round(await timeShortlist(marks));
  const lands = timeLands();
  const reference = timeReference(marks);
  const set = values.set === undefined ? 'simulated breech faces' : basename(values.set);
  const times = {
    'impression pair, spectra kept': impressions.spectraKept,
    'impression pair, spectra made': impressions.spectraMade,
    'impression pair, angle known': impressions.hinted,
    'preparation of an impression': preparation,
    'land pair': lands,
    'reference: masked correlation, ±30°': reference,
  };
  console.log(`\n${set}: ${marks.length} marks, ${impressions.pairs} pairs; CPU milliseconds on one core`);
  console.table(times);
  const ratio = round(reference.median / impressions.spectraMade.median);
  console.log(`The reference takes ${ratio} times as long as a pair over the full circle, spectra made.`);
  console.log(`Shortlist of ${SHORTLIST} impressions on two threads: ${shortlistSeconds} s.`);
  if (!values.json) return;
  const { version: parameters } = IMPRESSION_PARAMETERS;
  const sizes = { marks: marks.length, shortlist: SHORTLIST };
  console.log(
    JSON.stringify({
      set,
      parameters,
      ...sizes,
      impressions,
      preparation,
      lands,
      shortlistSeconds,
      reference,
      ratio,
    }),
  );
}

await main();
