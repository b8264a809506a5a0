import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { readHomeAgency } from '../../casework/agencies/read-home.ts';
import { createCase } from '../../casework/cases/create-case.ts';
import { createExhibit } from '../../casework/exhibits/create-exhibit.ts';
import type { NewExhibit } from '../../casework/exhibits/create-exhibit.ts';
import type { Declaration } from '../../casework/images/declaration.ts';
import type { Image } from '../../casework/images/image.ts';
import { readImage } from '../../casework/images/read-image.ts';
import { receiveImage } from '../../casework/images/receive-image.ts';
import { JOB_NAMES } from '../../casework/jobs/job-names.ts';
import { ensureFreshSearch } from '../../casework/searches/ensure-fresh-search.ts';
import { readCandidates } from '../../casework/searches/read-candidates.ts';
import type { CandidateList } from '../../casework/searches/read-candidates.ts';
import { FolderStore } from '../../platform/blobs/folder-store.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { createDecoder } from '../../platform/decoding/decoder.ts';
import { loadSignatureModel } from '../../platform/inference/load-model.ts';
import { startComparers } from '../../worker/start-comparers.ts';
import { startThreads } from '../../worker/start-threads.ts';
import { startVerifier } from '../../worker/start-verifier.ts';
import { startWorker } from '../../worker/start-worker.ts';
import type { WorkerParts } from '../../worker/worker-parts.ts';
import { silentLogger } from './describe-modes.ts';
import type { ModeUnderTest } from './describe-modes.ts';
import { enterActor } from './enter-actor.ts';

export const UNTIL_DONE = { timeout: 60_000, interval: 50 };
export const FIRST_20 = { limit: 20, conflicts: 'show' } as const;

/** A running worker over the mode's database and a temporary folder, and what a sender would do with it. */
export class WorkerUnderTest {
  readonly origin = { actorId: randomUUID(), requestId: null };
  readonly #mode: ModeUnderTest;
  #parts: WorkerParts | undefined;
  #caseId = '';
  folder = '';

  constructor(mode: ModeUnderTest) {
    this.#mode = mode;
    const endings: (() => Promise<unknown>)[] = [];
    beforeAll(async () => {
      const db = mode.database();
      await migrate(db, 'migrations');
      await enterActor(db, this.origin.actorId);
      const agencyId = await readHomeAgency(db);
      ({ id: this.#caseId } = await db.transaction((tx) =>
        createCase(tx, this.origin, { agencyId, reference: 'C-1' }),
      ));
      this.folder = await mkdtemp(join(tmpdir(), 'breechlink-worker-'));
      const stagingFolder = join(this.folder, 'staging');
      const blobs = new FolderStore(join(this.folder, 'blobs'), stagingFolder);
      const queue = await mode.openQueue(JOB_NAMES);
      const decoder = createDecoder({
        maxPixels: 4_000_000,
        maxInflatedBytes: 64 * 2 ** 20,
        timeoutMs: 20_000,
      });
      const threads = startThreads(2);
      const comparers = startComparers(2, blobs);
      const verifier = startVerifier();
      const model = await loadSignatureModel('models/autocorrelation-1');
      this.#parts = {
        db,
        replica: undefined,
        clock: systemClock,
        queue,
        blobs,
        decoder,
        threads,
        comparers,
        verifier,
        searchVerificationHour: 2,
        model,
        stagingFolder,
        logger: silentLogger,
      };
      const worker = await startWorker(this.#parts);
      endings.push(
        () => worker.close(),
        () => queue.close(),
        () => decoder.close(),
        () => threads.close(),
        () => comparers.close(),
        () => verifier.close(),
        () => rm(this.folder, { recursive: true }),
      );
    }, 60_000);
    afterAll(async () => {
      for (const end of endings) await end();
    });
  }

  get parts(): WorkerParts {
    if (this.#parts === undefined) throw new Error('The worker runs only while tests run.');
    return this.#parts;
  }

  /** A new exhibit, a cartridge case unless said otherwise; its id. */
  async newExhibit(wish: Partial<NewExhibit> = {}): Promise<string> {
    const exhibit = {
      reference: randomUUID(),
      kind: 'cartridge_case',
      origin: 'test_fire',
      ...wish,
    } as const;
    const { db } = this.parts;
    return (await db.transaction((tx) => createExhibit(tx, this.origin, this.#caseId, exhibit))).id;
  }

  /** Takes in bytes as a breech face, unless declared otherwise; the image's id. */
  async upload(exhibitId: string, bytes: Uint8Array, more: Partial<Declaration> = {}): Promise<string> {
    const { blobs } = this.parts;
    const path = join(this.folder, randomUUID());
    await writeFile(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await blobs.put(sha256, path);
    const { image } = await this.#mode.database().transaction((tx) =>
      receiveImage(tx, blobs, this.origin, {
        exhibitId,
        fileName: 'scan',
        sha256,
        byteLength: bytes.length,
        path,
        declaration: { mark: 'breech_face', ...more },
      }),
    );
    return image.id;
  }

  /** The image once it has its result. */
  finished(imageId: string): Promise<Image> {
    return vi.waitUntil(async () => {
      const image = await readImage(this.#mode.database(), imageId);
      return (image.state === 'ready' || image.state === 'rejected') && image;
    }, UNTIL_DONE);
  }

  /** The candidates of an exhibit in the gallery as it stands now. */
  candidatesOf(exhibitId: string): Promise<CandidateList> {
    const { db, model } = this.parts;
    const ask = async () => {
      await db.transaction((tx) => ensureFreshSearch(tx, exhibitId, model));
      return readCandidates(db, exhibitId, model, FIRST_20);
    };
    return vi.waitUntil(async () => {
      if ((await ask()).search.state !== 'completed') return false;
      // It may have been on its way when it was asked for, and have seen an earlier gallery: only now it is judged.
      const list = await ask();
      return list.search.state === 'completed' && list;
    }, UNTIL_DONE);
  }
}
