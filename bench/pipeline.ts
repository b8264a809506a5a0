/**
 * The whole path over HTTP: `npm run bench:pipeline -- --set DIR [--json]` starts the service on a fresh folder,
 * uploads every scan of the set as an exhibit of its own, two at a time, and measures upload to ready; then it asks
 * for each exhibit's candidates and counts how often the first one is of the same source.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from '../start/demo/client.ts';
import { showProgress } from '../start/demo/progress.ts';
import { startServiceProcess } from '../start/demo/service-process.ts';
import { readTruth, type Scan } from './accuracy/read-truth.ts';

/** Uploads in flight at a time: as many as the reference machine has cores. */
const LANES = 2;

interface Entered {
  exhibitId: string;
  source: string;
  seconds: number;
  state: string;
}

async function enter(client: Client, caseId: string, scan: Scan, reference: string): Promise<Entered> {
  const exhibitId = await client.createExhibit(caseId, { reference, kind: scan.kind, origin: 'test_fire' });
  const declaration = {
    mark: scan.mark,
    ...(scan.land === '' ? {} : { land: Number(scan.land) }),
    ...(scan.pixel_um ? { pixelSizeUm: Number(scan.pixel_um) } : {}),
  };
  const bytes = Uint8Array.from(await readFile(scan.path));
  const start = performance.now();
  const imageId = await client.upload(exhibitId, { name: basename(scan.file), bytes, declaration });
  let state = await client.imageState(imageId);
  while (state === 'received' || state === 'processing') {
    await sleep(20);
    state = await client.imageState(imageId);
  }
  return { exhibitId, source: scan.source, seconds: (performance.now() - start) / 1000, state };
}

async function enterAll(client: Client, scans: readonly Scan[]): Promise<Entered[]> {
  const caseId = await client.createCase('bench');
  const entered: Entered[] = [];
  let done = 0;
  const queue = scans.entries();
  const lane = async () => {
    for (const [i, scan] of queue) {
      entered[i] = await enter(client, caseId, scan, `scan-${i + 1}`);
      showProgress('uploaded', ++done, scans.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return entered;
}

/** Share of the exhibits with a mate whose first candidate is one. */
async function firstCandidates(client: Client, entered: readonly Entered[]): Promise<number> {
  const sources = new Map(entered.map(({ exhibitId, source }) => [exhibitId, source]));
  const questioned = entered.filter(
    ({ source }) => entered.filter((other) => other.source === source).length > 1,
  );
  let right = 0;
  for (const [i, { exhibitId, source }] of questioned.entries()) {
    let list = await client.candidates(exhibitId, 1);
    while (list.search.state === 'queued' || list.search.state === 'running') {
      list = await client.candidates(exhibitId, 1);
    }
    if (sources.get(list.candidates[0]?.exhibitId ?? '') === source) right++;
    showProgress('searched', i + 1, questioned.length);
  }
  return right / questioned.length;
}

const { values: options } = parseArgs({
  options: { set: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (options.set === undefined) {
  console.error('Name a set: npm run bench:pipeline -- --set DIR [--json]');
  process.exit(2);
}
const folder = resolve(options.set);
const scans = await readTruth(folder);
const dataDir = await mkdtemp(join(tmpdir(), 'breechlink-bench-'));
const service = await startServiceProcess(dataDir);
try {
  const client = new Client(service.url, service.token);
  const start = performance.now();
  const entered = await enterAll(client, scans);
  const totalSeconds = (performance.now() - start) / 1000;
  const seconds = entered.map((one) => one.seconds).toSorted((a, b) => a - b);
  const result = {
    set: basename(folder),
    scans: scans.length,
    ready: entered.filter(({ state }) => state === 'ready').length,
    medianSeconds: seconds[Math.floor(seconds.length / 2)],
    slowestSeconds: seconds.at(-1),
    totalSeconds,
    firstCandidateIsMate: await firstCandidates(client, entered),
  };
  console.table([result]);
  if (options.json) console.log(JSON.stringify(result));
} finally {
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
}
