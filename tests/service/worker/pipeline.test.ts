import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { readImage } from '../../../casework/images/read-image.ts';
import { listJobs } from '../../../casework/jobs/list-jobs.ts';
import { reconcileJobs } from '../../../casework/jobs/reconcile-jobs.ts';
import { retryJob } from '../../../casework/jobs/retry-job.ts';
import { readCandidates } from '../../../casework/searches/read-candidates.ts';
import type { Decoder } from '../../../platform/decoding/decoder.ts';
import { DecoderCrashed } from '../../../platform/decoding/decoder-errors.ts';
import { defineProcessImage } from '../../../worker/process-image.ts';
import type { Threads } from '../../../worker/start-threads.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { simulatedScan } from '../../support/specimen-files.ts';
import { FIRST_20, UNTIL_DONE, WorkerUnderTest } from '../../support/worker-under-test.ts';

describeModes('from an image to candidates', (mode) => {
  const db = () => mode.database();
  const worker = new WorkerUnderTest(mode);
  const upload: typeof worker.upload = (...wish) => worker.upload(...wish);
  const finished: typeof worker.finished = (imageId) => worker.finished(imageId);
  const newExhibit = () => worker.newExhibit();
  const signaturesOf = async (imageId: string): Promise<number> => {
    const { rowCount } = await db().query(`SELECT 1 FROM signatures WHERE image_id = $1`, [imageId]);
    return rowCount;
  };

  it('takes scans to signatures and finds the other firing of the same gun first', async () => {
    const exhibits = [];
    for (const [gun, firing] of [
      [1, 1],
      [2, 1],
      [3, 1],
      [2, 2],
    ] as const) {
      const exhibitId = await newExhibit();
      exhibits.push({ exhibitId, imageId: await upload(exhibitId, simulatedScan(gun, firing)) });
    }
    for (const { imageId } of exhibits) {
      expect(await finished(imageId)).toMatchObject({
        state: 'ready',
        searchable: true,
        format: 'x3p',
        modality: 'topography',
        width: 300,
        height: 300,
        spacingXUm: 12.5,
      });
    }
    const [, mate, , questioned] = exhibits;
    const list = await worker.candidatesOf(questioned?.exhibitId ?? '');
    expect(list.search).toMatchObject({ eligible: 3, searched: 3, compared: 3, exhaustive: true });
    expect(list.candidates[0]).toMatchObject({ rank: 1, exhibitId: mate?.exhibitId });
    expect(list.candidates[0]?.marks).toMatchObject([
      { mark: 'breech_face', imageId: questioned?.imageId, candidateImageId: mate?.imageId, rank: 1 },
    ]);
  }, 90_000);

  it('keeps a picture without a pixel size, with a preview, and does not search it', async () => {
    const exhibitId = await newExhibit();
    const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } })
      .composite([{ input: Buffer.from('<svg><rect x="9" y="9" width="20" height="20"/></svg>') }])
      .png()
      .toBuffer();
    const imageId = await upload(exhibitId, png);
    const image = await finished(imageId);
    expect(image).toMatchObject({
      state: 'ready',
      searchable: false,
      spacingXUm: null,
      modality: 'reflectance',
    });
    expect(image.warnings.join(' ')).toContain('no pixel size');
    const { rows } = await db().query<{ sha256: string }>(
      `SELECT sha256 FROM derivatives WHERE image_id = $1 AND kind = 'preview'`,
      [imageId],
    );
    const preview = await worker.parts.blobs.withLocalFile(rows[0]?.sha256 ?? '', (path) =>
      sharp(path).metadata(),
    );
    expect(preview).toMatchObject({ format: 'png', width: 64, height: 48 });
    expect(await readCandidates(db(), exhibitId, worker.parts.model, FIRST_20)).toMatchObject({
      search: { state: 'not_run' },
    });
  }, 90_000);

  it('rejects a broken file with the reason, and finishes the job', async () => {
    const imageId = await upload(await newExhibit(), simulatedScan(1, 9).subarray(0, 5_000));
    const image = await finished(imageId);
    expect(image).toMatchObject({ state: 'rejected', searchable: false });
    expect(image.problemCode).toMatch(/^(archive|x3p|xml)-/);
    expect(image.problemDetail).not.toBe('');
    // The job ends after the image it has rejected.
    await vi.waitUntil(async () => {
      const jobs = await listJobs(db(), { limit: 1000 });
      return jobs.find(({ subjectId }) => subjectId === imageId)?.state === 'completed';
    }, UNTIL_DONE);
  }, 90_000);

  it('ends in the same state when a job runs twice', async () => {
    const imageId = await upload(await newExhibit(), simulatedScan(4, 1));
    await finished(imageId);
    await db().query(`UPDATE images SET state = 'processing', searchable = false WHERE id = $1`, [imageId]);
    const job = defineProcessImage(worker.parts);
    await Promise.all([job.run(imageId), job.run(imageId)]);
    expect(await finished(imageId)).toMatchObject({ state: 'ready', searchable: true });
    expect(await signaturesOf(imageId)).toBe(1);
    expect(await readdir(worker.parts.stagingFolder)).toEqual([]);
  }, 90_000);

  it('rejects an image that no thread can bear, and goes on with the others', async () => {
    const imageId = await upload(await newExhibit(), simulatedScan(4, 2));
    await finished(imageId);
    await db().query(`UPDATE images SET state = 'processing', searchable = false WHERE id = $1`, [imageId]);
    // Too short for any image: the thread is ended in the middle of its work.
    const impatient: Threads = {
      ...worker.parts.threads,
      processSurface: (task) => worker.parts.threads.processSurface(task, 1),
    };
    await defineProcessImage({ ...worker.parts, threads: impatient }).run(imageId);
    const image = await finished(imageId);
    expect(image).toMatchObject({ state: 'rejected', problemCode: 'processing-gave-out' });
    expect(image.problemDetail).toMatch(/^Processing the image took longer than 0.001 s/);
    expect(await finished(await upload(await newExhibit(), simulatedScan(4, 3)))).toMatchObject({
      state: 'ready',
      searchable: true,
    });
  }, 90_000);

  it('puts a file in quarantine that takes the decoder down twice', async () => {
    const crashing: Decoder = {
      ...worker.parts.decoder,
      decode: () => Promise.reject(new DecoderCrashed('killed')),
    };
    const job = defineProcessImage({ ...worker.parts, decoder: crashing });
    const imageId = await waitingImage();
    await expect(job.run(imageId)).rejects.toThrow('killed');
    expect(await readImage(db(), imageId)).toMatchObject({ state: 'processing' });
    await job.run(imageId);
    expect(await readImage(db(), imageId)).toMatchObject({
      state: 'rejected',
      problemCode: 'decoder-crashed',
    });
    // It stays there: nothing tries it again.
    await job.run(imageId);
    expect(await readImage(db(), imageId)).toMatchObject({ state: 'rejected' });
  });

  /** An image whose job is not handed out, so that the test can run it itself. */
  async function waitingImage(): Promise<string> {
    const imageId = await upload(await newExhibit(), simulatedScan(5, 1));
    await finished(imageId);
    await db().query(`DELETE FROM signatures WHERE image_id = $1`, [imageId]);
    await db().query(
      `UPDATE images SET state = 'received', searchable = false, finished_at = NULL WHERE id = $1`,
      [imageId],
    );
    return imageId;
  }

  it('shows a job dead whose original is lost, and a retry finds the original again', async () => {
    const imageId = await waitingImage();
    const { sha256 } = await readImage(db(), imageId);
    await worker.parts.blobs.remove(sha256);
    await db().query(`UPDATE jobs SET state = 'pending', revision = revision + 1 WHERE subject_id = $1`, [
      imageId,
    ]);
    const image = await finished(imageId);
    expect(image).toMatchObject({ state: 'rejected', problemCode: 'processing-failed' });
    const dead = await listJobs(db(), { state: 'dead', limit: 100 });
    expect(dead).toMatchObject([{ subjectId: imageId, error: `No blob ${sha256} is stored.` }]);

    const original = join(worker.folder, 'restored');
    await writeFile(original, simulatedScan(5, 1));
    await worker.parts.blobs.put(sha256, original);
    await db().transaction((tx) => retryJob(tx, worker.origin, dead[0]?.id ?? ''));
    await vi.waitUntil(async () => (await readImage(db(), imageId)).state === 'ready', UNTIL_DONE);
    expect(await signaturesOf(imageId)).toBe(1);
  }, 90_000);

  it('loses nothing when the queue forgets everything in the middle of a run', async () => {
    const images = [];
    for (let firing = 1; firing <= 8; firing++) {
      images.push(await upload(await newExhibit(), simulatedScan(6, firing)));
      if (firing % 3 === 0) await worker.parts.queue.clear();
    }
    await worker.parts.queue.clear();
    // Let the reconciler's grace be over.
    await vi.waitUntil(async () => {
      await db().query(`UPDATE jobs SET updated_at = now() - interval '1 minute' WHERE state <> 'completed'`);
      await reconcileJobs(db(), worker.parts.queue);
      const { rowCount } = await db().query(`SELECT 1 FROM images WHERE state IN ('received', 'processing')`);
      return rowCount === 0;
    }, UNTIL_DONE);
    for (const imageId of images) expect(await finished(imageId)).toMatchObject({ state: 'ready' });
    for (const imageId of images) expect(await signaturesOf(imageId)).toBe(1);
  }, 90_000);
});
