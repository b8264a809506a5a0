import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('jobs over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);

  test('a dead job is seen with its reason and can be retried once', async () => {
    const { body: image } = await api.upload(await api.makeExhibit(), randomBytes(10));
    await mode
      .database()
      .query(`UPDATE jobs SET state = 'dead', attempts = 5, error = 'Disk full.' WHERE subject_id = $1`, [
        image.id,
      ]);
    await api.upload(await api.makeExhibit(), randomBytes(10));

    const { body: list } = await api.get('/v1/jobs?state=dead&limit=10');
    expect(list).toMatchObject({
      jobs: [{ name: 'process-image', subjectId: image.id, state: 'dead', attempts: 5, error: 'Disk full.' }],
    });
    const [job] = Array.isArray(list.jobs) ? list.jobs : [];
    const retried = await api.call('POST', `/v1/jobs/${String(job.id)}/retry`);
    expect(retried).toMatchObject({ status: 202, body: { id: job.id, state: 'pending', attempts: 0 } });
    const again = await api.call('POST', `/v1/jobs/${String(job.id)}/retry`);
    expect(again.body).toMatchObject({ type: problem('job-not-dead'), status: 409 });
    const { rows } = await mode
      .database()
      .query(`SELECT action FROM events WHERE subject_type = 'job' AND subject_id = $1`, [job.id]);
    expect(rows).toEqual([{ action: 'job.retried' }]);
  });

  test('an unknown job is 404, an unknown state is answered with those there are', async () => {
    const unknown = await api.call('POST', `/v1/jobs/${randomUUID()}/retry`);
    expect(unknown.body).toMatchObject({ type: problem('job-not-found'), status: 404 });
    const { body } = await api.get('/v1/jobs?state=asleep');
    expect(body.detail).toContain('pending, queued, running, completed, dead');
  });
});
