import { expect, it, vi } from 'vitest';
import { reconcileJobs } from '../../../casework/jobs/reconcile-jobs.ts';
import { callVerification } from '../../../casework/verification/call-verification.ts';
import { listVerifications } from '../../../casework/verification/list-verifications.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { simulatedScan } from '../../support/specimen-files.ts';
import { UNTIL_DONE, WorkerUnderTest } from '../../support/worker-under-test.ts';

describeModes('the nightly verification', (mode) => {
  const worker = new WorkerUnderTest(mode);
  const db = () => mode.database();
  const call = (time: string) =>
    callVerification(db(), worker.parts.model, { hour: 2, now: new Date(`2031-05-04T${time}:00Z`) });
  const verifications = async () => (await listVerifications(db(), { limit: 10 })).rows;

  it('is called for once a night, by whichever worker comes first, and done by the service itself', async () => {
    expect(await call('02:00'), 'an empty gallery').toBe(false);
    const bytes = simulatedScan(1, 1);
    for (let entry = 0; entry < 2; entry++) {
      const imageId = await worker.upload(await worker.newExhibit(), bytes);
      expect(await worker.finished(imageId)).toMatchObject({ searchable: true });
    }
    expect(await call('01:59'), 'before its hour').toBe(false);
    const calls = await Promise.all([call('02:00'), call('02:00'), call('02:01')]);
    expect(calls.filter(Boolean)).toHaveLength(1);
    expect(await call('23:59'), 'after a restart').toBe(false);
    await vi.waitFor(async () => expect(await verifications()).toHaveLength(1), UNTIL_DONE);
    // Entered twice with the same bytes: a link that the casework itself knows.
    expect(await verifications()).toMatchObject([
      {
        night: '2031-05-04',
        outcome: 'nothing_missing',
        detail: { seed: '2031-05-04', signatures: 2, knownLinks: 1, links: 1, canaries: 2, beyondDepth: 0 },
        missing: [],
      },
    ]);
  }, 90_000);

  it('is not lost with its job', async () => {
    await db().query(
      `INSERT INTO verification_nights (id, night, called_at) VALUES (gen_random_uuid(), '2031-05-05', '2031-05-05T02:00Z')`,
    );
    await reconcileJobs(db(), worker.parts.queue);
    await vi.waitFor(async () => expect(await verifications()).toHaveLength(2), UNTIL_DONE);
  });
});
