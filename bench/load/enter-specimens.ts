import { setTimeout as sleep } from 'node:timers/promises';
import { demonstrationGallery } from '../../simulator/gallery.ts';
import type { CandidateList, Client } from '../../start/demo/client.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { specimenFiles } from '../../start/demo/specimen-files.ts';

/** Test fires that are simulated, entered and searched: as many as give candidates with comparisons. */
const SPECIMENS = 9;

const CANDIDATES = 50;

/** What the real entries left to read. */
export interface Specimen {
  readonly exhibitId: string;
  readonly imageId: string;
  readonly comparisonIds: readonly string[];
}

/**
 * Enters simulated test fires over HTTP and waits until each was processed and searched for in the whole gallery: their
 * previews, candidates and comparisons are real ones.
 */
export async function enterSpecimens(client: Client): Promise<Specimen[]> {
  const entered: { exhibitId: string; imageId: string }[] = [];
  const caseId = await client.createCase('load');
  for (const { caseReference, exhibitReference, kind, origin, calibre, marks } of demonstrationGallery(1)) {
    if (entered.length === SPECIMENS) break;
    const reference = `${caseReference} ${exhibitReference}`;
    const exhibitId = await client.createExhibit(caseId, { reference, kind, origin, calibre });
    const mark = marks.slice(0, 1);
    const specimen = { caseReference, exhibitReference, gun: '', kind, origin, calibre, marks: mark };
    const [file] = await specimenFiles(specimen, false);
    entered.push({ exhibitId, imageId: await client.upload(exhibitId, file) });
    showProgress('entered', entered.length, SPECIMENS);
  }
  for (const { imageId } of entered) await processed(client, imageId);
  const specimens: Specimen[] = [];
  for (const { exhibitId, imageId } of entered) {
    const { candidates } = await searched(client, exhibitId);
    const comparisonIds = candidates.flatMap(({ marks }) =>
      marks.flatMap(({ engine }) => engine?.comparisonId ?? []),
    );
    specimens.push({ exhibitId, imageId, comparisonIds });
    showProgress('searched', specimens.length, SPECIMENS);
  }
  return specimens;
}

async function processed(client: Client, imageId: string): Promise<void> {
  for (;;) {
    const state = await client.imageState(imageId);
    if (state === 'ready') return;
    if (state === 'rejected') throw new Error(`The image ${imageId} was rejected.`);
    await sleep(200);
  }
}

async function searched(client: Client, exhibitId: string): Promise<CandidateList> {
  for (;;) {
    const list = await client.candidates(exhibitId, CANDIDATES);
    if (list.search.state === 'completed') return list;
    if (list.search.state === 'failed') throw new Error(`The search with ${exhibitId} failed.`);
  }
}
