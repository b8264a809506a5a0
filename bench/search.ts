/**
 * What a search finds and how long it takes in a gallery of a given size: `npm run bench:search -- --size N`. On a
 * database of its own, of the server that TEST_DATABASE_URL or DATABASE_URL names, or with `--embedded` in memory. With
 * `--keep NAME` the database stays, and the next run with that name measures on it without filling it.
 * `--json` ends with one JSON object.
 */
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_DEPTH } from '../casework/searches/wish.ts';
import type { Database } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { compareWithExact } from './search/compare-with-exact.ts';
import { fillGallery } from './search/fill-gallery.ts';
import { keepGallery, readKeptGallery } from './search/keep-gallery.ts';
import { measureExactScan, measureHnsw } from './search/measure-references.ts';
import { measureMode, measureSearch } from './search/measure-search.ts';
import { readOptions } from './search/read-options.ts';
import type { Options } from './search/read-options.ts';
import { openBenchDatabase } from './search/open-bench-database.ts';

/** Largest gallery that HNSW is built for without being asked: on more it takes longer than all the rest. */
const HNSW_LIMIT = { served: 200_000, embedded: 10_000 } as const;

/** Rows that the exact scans may go over in all: some minutes. */
const REFERENCE_ROWS = 40_000_000;

/** How deep the fully exact answer is kept: as many exhibits as a search compares exactly at most. */
const EXACT_DEPTH = 4_000;

const ROOT = join(import.meta.dirname, '..');

async function sizes(db: Database, rows: number) {
  const { rows: found } = await db.query<{ codes: number; all: number }>(
    `SELECT (SELECT sum(pg_relation_size(inhrelid)) FROM pg_inherits
             WHERE inhparent = 'signature_codes'::regclass)::bigint AS codes,
            (SELECT sum(pg_total_relation_size(oid)) FROM pg_class
             WHERE relname IN ('signatures', 'exhibits', 'gallery_exhibits') OR relname LIKE 'signature\\_codes\\_%'
            )::bigint AS all`,
  );
  const perMillion = (bytes: number): number => Math.round(bytes / rows);
  return { scannedMbPerMillion: perMillion(found[0].codes), diskMbPerMillion: perMillion(found[0].all) };
}

async function run(options: Options, db: Database) {
  const { size } = options;
  const mode = options.embedded ? 'embedded' : 'served';
  const depth = Math.min(DEFAULT_DEPTH, Math.ceil(size / 4));
  const model = await loadSignatureModel(join(ROOT, 'models', 'autocorrelation-1'));
  await migrate(db, join(ROOT, 'migrations'));
  let gallery = await readKeptGallery(db);
  if (gallery === undefined) {
    gallery = await fillGallery(db, model, { size, questions: options.questions, depth: EXACT_DEPTH });
    if (options.keep !== undefined) await keepGallery(db, gallery);
  }
  const { questions } = gallery;
  const memory = await sizes(db, size);
  const search = await measureSearch(db, model, questions);
  // What the vector stage itself loses: of mates no deeper in the exact answer than it compares exactly.
  const compared = Math.min(EXACT_DEPTH, ...search.lists.map((list) => list.length));
  const quickLook = await measureMode(db, model, questions, 'quick_look');
  const few = Math.max(1, Math.min(options.questions, Math.floor(REFERENCE_ROWS / (size * 60))));
  const exact = await measureExactScan(db, model, questions.slice(0, few), depth);
  const hnsw =
    size <= HNSW_LIMIT[mode] || options.withHnsw
      ? await measureHnsw(db, model, questions.slice(0, Math.max(few, Math.min(10, questions.length))), depth)
      : null;
  const put = <T extends { lists: string[][] }>({ lists, ...rest }: T) => ({
    ...rest,
    ...compareWithExact(questions, lists, depth),
  });
  return {
    mode,
    size,
    depth,
    cores: availableParallelism(),
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    rowsPerSecond: Math.round(gallery.rowsPerSecond),
    ...memory,
    search: put(search),
    compared,
    withinCompared: compareWithExact(questions, search.lists, compared).mates,
    quickLook: put(quickLook),
    exactScan: put(exact),
    hnsw: hnsw === null ? null : put(hnsw),
    timesFasterThanExactScan: exact.times.p50 / search.times.p50,
  };
}

function printTable({
  search,
  quickLook,
  exactScan,
  hnsw,
  ...result
}: Awaited<ReturnType<typeof run>>): void {
  const show = (share: number | null) => (share === null ? '-' : share.toFixed(4));
  const row = ({ mates, ofAll, times }: Pick<typeof search, 'mates' | 'ofAll' | 'times'>) => ({
    ...Object.fromEntries(mates.map(({ cosine, found }) => [cosine, show(found)])),
    [`first ${result.depth}`]: show(ofAll),
    'p50 ms': times.p50,
    'p95 ms': times.p95,
    'p99 ms': times.p99,
  });
  console.log(
    `\n${result.size} signatures, ${result.mode}. Found, of what the exact answer has in its first ${result.depth}:`,
  );
  console.table({
    'bits, then exact': row(search),
    'quick look': row(quickLook),
    'exact, probe by probe': row(exactScan),
    ...(hnsw === null ? {} : { 'HNSW, probe by probe': row(hnsw) }),
  });
  const there = search.mates.map(({ cosine, inExact, planted }) => `${cosine}: ${inExact} of ${planted}`);
  console.log(`Mates that the exact answer has there: ${there.join(', ')}.`);
  const within = result.withinCompared.map(
    ({ cosine, inExact, found }) => `${cosine}: ${show(found)} of ${inExact}`,
  );
  console.log(`Of those in its first ${result.compared}, compared exactly: ${within.join(', ')}.`);
  if (hnsw === null) console.log('HNSW was left out at this size; --with-hnsw builds it.');
  else console.log(`HNSW took ${hnsw.buildSeconds} s to build; ${hnsw.questions} questions.`);
  console.log(
    `${exactScan.questions} questions to the exact scan; the search is ${result.timesFasterThanExactScan.toFixed(1)} times faster.\n` +
      `With a filter that ${search.filtered.eligible} exhibits pass: p50 ${search.filtered.times.p50} ms, p95 ${search.filtered.times.p95} ms.\n` +
      `${search.atOnce.searches} at once: ${search.atOnce.failed} failed, ${search.atOnce.perSecond} searches a second.\n` +
      `A pass reads ${result.scannedMbPerMillion} MB for a million signatures; on disk they take ${result.diskMbPerMillion} MB.\n` +
      `${result.rowsPerSecond} rows a second were loaded. ${result.cores} cores, load ${result.load.join(', ')}.`,
  );
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { db, remove } = await openBenchDatabase(options);
  try {
    const result = await run(options, db);
    printTable(result);
    if (options.json) console.log(JSON.stringify(result));
  } finally {
    await remove();
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(`The bench failed: ${error instanceof Error ? error.message : String(error)}`);
}
