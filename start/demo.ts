/**
 * The demonstration: starts the service on a fresh folder, enters the test fires of eight consecutively made
 * (simulated) pistols over HTTP, then a questioned cartridge case, and prints its candidates.
 * With `--keep` the service goes on running, and the folder stays; `--picture FILE` draws the first candidates.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demonstrationGallery } from '../simulator/gallery.ts';
import { Client, type CandidateList } from './demo/client.ts';
import { drawCandidates } from './demo/draw-candidates.ts';
import { showProgress } from './demo/progress.ts';
import { startServiceProcess } from './demo/service-process.ts';
import { specimenFiles } from './demo/specimen-files.ts';

const SEED = 1;
/** Eight pistols with three test fires each, and the questioned case. */
const SPECIMENS = 25;

async function enterGallery(
  client: Client,
): Promise<{ questioned: string; gun: string; imageIds: string[] }> {
  const caseIds = new Map<string, string>();
  const imageIds: string[] = [];
  let questioned = '';
  let gun = '';
  let entered = 0;
  for (const specimen of demonstrationGallery(SEED)) {
    const { caseReference, exhibitReference: reference, kind, origin, calibre } = specimen;
    const caseId = caseIds.get(caseReference) ?? (await client.createCase(caseReference));
    caseIds.set(caseReference, caseId);
    const exhibitId = await client.createExhibit(caseId, { reference, kind, origin, calibre });
    for (const file of await specimenFiles(specimen, origin === 'evidence' || reference.endsWith('T1'))) {
      imageIds.push(await client.upload(exhibitId, file));
    }
    if (origin === 'evidence') [questioned, gun] = [exhibitId, specimen.gun];
    showProgress('Simulated and uploaded', ++entered, SPECIMENS);
  }
  return { questioned, gun, imageIds };
}

async function waitUntilProcessed(client: Client, imageIds: readonly string[]): Promise<void> {
  let open = [...imageIds];
  while (open.length > 0) {
    const states = await Promise.all(open.map((id) => client.imageState(id)));
    const still = open.filter((_, i) => states[i] === 'received' || states[i] === 'processing');
    if (still.length < open.length)
      showProgress('Processed to signatures', imageIds.length - still.length, imageIds.length);
    open = still;
    if (open.length > 0) await sleep(300);
  }
}

async function searchResult(client: Client, exhibitId: string): Promise<CandidateList> {
  for (;;) {
    const list = await client.candidates(exhibitId, 10);
    const { engine } = list.search;
    if (engine !== undefined && engine.pairs > 0)
      showProgress('Compared by the engine', engine.done, engine.pairs);
    if (list.search.state === 'completed') return list;
    if (list.search.state !== 'queued' && list.search.state !== 'running') {
      throw new Error(`The search ended as ${list.search.state}.`);
    }
  }
}

function printCandidates({ search, candidates }: CandidateList): void {
  console.log(
    `\nCandidates for the questioned cartridge case: ${search.searched} of ${search.eligible} eligible exhibits searched, ` +
      `${search.compared} compared, ${search.exhaustive === true ? 'exhaustive' : 'not exhaustive'}, model ${search.model}.`,
  );
  const columns = (rank: string, exhibit: string, score: string, marks: string) =>
    console.log(`${rank.padStart(4)}  ${exhibit.padEnd(14)} ${score.padStart(7)}  ${marks}`);
  columns('rank', 'exhibit', 'score', 'marks: congruent of usable cells');
  for (const { rank, exhibitReference, score, marks } of candidates) {
    const shown = marks.map(({ mark, modality, score: cosine, engine }) => {
      const cells = engine?.impression;
      const said = cells ? `${cells.congruentCells} of ${cells.usableCells} cells` : cosine.toFixed(2);
      return `${mark}${modality === 'reflectance' ? ' picture' : ''} ${said}`;
    });
    columns(String(rank), exhibitReference, score.toFixed(2), shown.join(', '));
  }
  console.log(
    'The score counts standard deviations above the strangers of this search, of signatures and comparisons, summed over\n' +
      "the shared marks. It orders candidates for an examiner's review; it is no percentage, and only an examiner concludes.",
  );
}

const { values: options } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, picture: { type: 'string' } },
});
const folder = await mkdtemp(join(tmpdir(), 'breechlink-demo-'));
console.log(`Starting the service on the fresh folder ${folder} …`);
const service = await startServiceProcess(folder);
try {
  const client = new Client(service.url, service.token);
  const { questioned, gun, imageIds } = await enterGallery(client);
  await waitUntilProcessed(client, imageIds);
  const list = await searchResult(client, questioned);
  printCandidates(list);
  if (options.picture !== undefined) await drawCandidates(client, list, options.picture);
  console.log(
    `The simulator fired the questioned case from ${gun}: its test fires are the exhibits of that number.`,
  );
  if (options.keep) {
    console.log(
      `\nThe service goes on at ${service.url} – API pages at ${service.url}/docs, token ${service.token}\n` +
        `The questioned exhibit is ${service.url}/v1/exhibits/${questioned}/candidates. End with Ctrl+C.`,
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
} finally {
  await service.stop();
  if (options.keep) console.log(`The data stays in ${folder}.`);
  else await rm(folder, { recursive: true, force: true });
}
