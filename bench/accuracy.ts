/**
 * How well the service orders a set of scans whose truth is known: `npm run bench:accuracy -- --set DIR`.
 * `--rotate` turns every questioned scan by a seeded random angle; `--json` ends with one JSON object.
 */
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { createDecoder } from '../platform/decoding/decoder.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { extractScans, type ExtractedScan } from './accuracy/extract-scans.ts';
import { readOptions } from './accuracy/read-options.ts';
import { readTruth } from './accuracy/read-truth.ts';
import type { Item } from './accuracy/enter-items.ts';
import type { Figures } from './accuracy/figures.ts';
import { scoreLevel, type LevelResult } from './accuracy/score-level.ts';
import { SetProblem } from './accuracy/set-problem.ts';

/** Same source for marks of lands means cut by the same land; for everything else, by the same gun. */
function sameMark([a]: readonly ExtractedScan[], [b]: readonly ExtractedScan[]): boolean | null {
  if (a.mark !== b.mark || a.modality !== b.modality) return null;
  if (a.mark !== 'land_engraved_area') return a.source === b.source;
  return a.land_source === '' || b.land_source === '' ? null : a.land_source === b.land_source;
}

const sameGun = (a: Item, b: Item): boolean | null =>
  a.kind === b.kind ? a.scans[0].source === b.scans[0].source : null;

/** Whole cases and bullets; null when every specimen has a single scan, which the scans' level shows already. */
function specimens(scans: readonly ExtractedScan[]): Item[] | null {
  const groups = Map.groupBy(scans, ({ specimen }) => specimen);
  if (groups.size === scans.length) return null;
  return [...groups].map(([name, ofSpecimen]) => ({ name, kind: ofSpecimen[0].kind, scans: ofSpecimen }));
}

function printTable(title: string, { pairs, signature, engine, combined }: LevelResult): void {
  const show = (value: number | null) => (value === null ? '-' : value.toFixed(4));
  const row = ({ rank1, recallAt10, auc, eer, aheadOf95 }: Figures) => ({
    'rank 1': show(rank1),
    'recall at 10': show(recallAt10),
    AUC: show(auc),
    EER: show(eer),
    'ahead of 95 %': show(aheadOf95),
  });
  console.log(`\n${title}: ${pairs.same} same-source and ${pairs.different} different-source pairs`);
  console.table({ signature: row(signature), engine: row(engine), combined: row(combined) });
  const { minSame, maxDifferent, congruentShare: share, secondsPerPair } = engine;
  console.log(`Engine's score: same source at least ${show(minSame)}, others at most ${show(maxDifferent)}.`);
  if (share.minSame !== null || share.maxDifferent !== null) {
    console.log(
      `Congruent of usable cells (12 at least): same source at least ${show(share.minSame)}, others at most ${show(share.maxDifferent)}.`,
    );
  }
  console.log(
    `Engine's time for a pair, ${availableParallelism()} threads at work: ${show(secondsPerPair)} s.`,
  );
}

async function main(): Promise<void> {
  const { folder, rotate, json } = readOptions(process.argv.slice(2));
  const model = await loadSignatureModel(join(import.meta.dirname, '..', 'models', 'autocorrelation-1'));
  const truth = await readTruth(folder);
  const decoder = createDecoder({ maxPixels: 64_000_000, maxInflatedBytes: 2 ** 30, timeoutMs: 60_000 });
  const scans = await extractScans(truth, decoder, model, rotate).finally(() => decoder.close());

  const single = scans.map((scan, i) => ({ name: `${i} ${scan.file}`, kind: scan.kind, scans: [scan] }));
  const scanLevel = await scoreLevel(single, model, (a, b) => sameMark(a.scans, b.scans), 'scans');
  const grouped = specimens(scans);
  const specimenLevel = grouped && (await scoreLevel(grouped, model, sameGun, 'specimens'));

  console.log(
    `${basename(folder)}: ${scans.length} scans, model ${model.model}${rotate ? ', queries turned' : ''}`,
  );
  printTable('Scans', scanLevel);
  if (specimenLevel !== null) printTable('Specimens', specimenLevel);
  if (json) {
    const sources = new Set(scans.map(({ source }) => source)).size;
    console.log(
      JSON.stringify({
        set: basename(folder),
        scans: scans.length,
        withoutSignature: scans.filter(({ gallery }) => gallery.embedding === null).length,
        sources,
        rotated: rotate,
        model: model.model,
        parametersHash: model.parametersHash,
        ...scanLevel,
        ...(specimenLevel === null ? {} : { specimens: specimenLevel }),
      }),
    );
  }
}

try {
  await main();
} catch (error) {
  // The exit code is set, and the process left to end: ended here, it would cut off threads at work.
  process.exitCode = error instanceof SetProblem ? 2 : 1;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(error instanceof SetProblem ? reason : `The bench failed: ${reason}`);
}
