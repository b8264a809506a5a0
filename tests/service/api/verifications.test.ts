import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { giveUpVerification, runVerification } from '../../../casework/verification/run-verification.ts';
import { searchAlarm } from '../../../casework/verification/search-alarm.ts';
import { startVerifier } from '../../../worker/start-verifier.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near, SEARCH_MODEL } from '../../support/gallery-under-test.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('verifications of the search over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const lab = new LaboratoryUnderTest(mode, api);
  const verifier = startVerifier();
  afterAll(() => verifier.close());
  const toolsAt = (now: Date) => ({
    model: SEARCH_MODEL,
    answers: verifier,
    logger: silentLogger,
    clock: { now: () => now },
  });
  const callFor = async (night: string): Promise<string> => {
    const id = randomUUID();
    await mode
      .database()
      .query(
        `INSERT INTO verification_nights (id, night, called_at) VALUES ($1, $2, $2::date + time '02:00')`,
        [id, night],
      );
    return id;
  };
  const verify = async (night: string): Promise<string> => {
    const id = await callFor(night);
    await runVerification(mode.database(), id, toolsAt(new Date(`${night}T02:30:00Z`)));
    return id;
  };
  const list = async () => (await api.get('/v1/search-verifications')).body;
  const alarmAt = (time: string) => searchAlarm(mode.database(), new Date(time));

  test('somebody whom the search lost is an alarm until a later night finds nothing missing', async () => {
    const mark = direction(1);
    const a = await gallery.add(mark);
    await gallery.add(near(mark, 0.5, 2));
    const first = await verify('2031-05-01');
    expect(await list()).toMatchObject({
      verifications: [{ outcome: 'nothing_missing', verified: { canaries: 2, signatures: 2 }, missing: [] }],
    });
    expect(await alarmAt('2031-05-01T03:00Z')).toBeNull();

    // As a gallery whose codes were restored without its signatures would lose somebody.
    const { rows: codes } = await mode
      .database()
      .query(`DELETE FROM signature_codes WHERE exhibit_id = $1 RETURNING *`, [a.exhibitId]);
    await verify('2031-05-02');
    const { verifications } = await list();
    expect(verifications).toMatchObject([
      {
        night: '2031-05-02',
        outcome: 'missing',
        missing: [{ questionedId: a.exhibitId, expectedId: a.exhibitId, imageId: a.imageId, exactRank: 1 }],
        startedAt: '2031-05-02T02:30:00.000Z',
      },
      { night: '2031-05-01' },
    ]);
    expect(await alarmAt('2031-05-02T03:00Z')).toContain('2031-05-02 missed 1');
    const { rows: told } = await mode
      .database()
      .query(
        `SELECT detail FROM announcements WHERE type = 'search.alarm' AND agencies = ARRAY(SELECT id FROM agencies)`,
      );
    expect(told).toEqual([{ detail: { outcome: 'missing', missing: 1 } }]);

    const restored = `INSERT INTO signature_codes (exhibit_id, group_id, code) VALUES ($1, $2, $3::bit(1024))`;
    const [{ exhibit_id: exhibitId, group_id: groupId, code }] = codes;
    await mode.database().query(restored, [exhibitId, groupId, code]);
    await verify('2031-05-03');
    expect(await alarmAt('2031-05-03T03:00Z')).toBeNull();
    // A night is verified once, and what was found is never changed.
    await runVerification(mode.database(), first, toolsAt(new Date('2031-05-03T04:00Z')));
    expect((await list()).verifications).toHaveLength(3);
    await expect(mode.database().query(`UPDATE search_verifications SET missing = '[]'`)).rejects.toThrow(
      'append-only',
    );
  });

  test('a verification that could not be done, or does not end, is an alarm too', async () => {
    const night = await callFor('2031-05-10');
    expect(await alarmAt('2031-05-10T03:00Z'), 'under way').toBeNull();
    expect(await alarmAt('2031-05-10T15:00Z')).toContain('has not ended');
    const tools = toolsAt(new Date('2031-05-10T16:00Z'));
    await mode.database().transaction((tx) => giveUpVerification(tx, night, 'Out of memory.', tools));
    expect(await alarmAt('2031-05-10T16:00Z')).toContain('could not be done');
    expect(await list()).toMatchObject({
      verifications: { 0: { outcome: 'not_done', reason: 'Out of memory.' } },
    });
    // Retried by a person.
    await runVerification(mode.database(), night, toolsAt(new Date('2031-05-10T17:00Z')));
    expect(await alarmAt('2031-05-10T17:00Z')).toBeNull();
  });

  test('what was confirmed is replayed from then on, as long as the confirmation stands', async () => {
    const mark = direction(21);
    const [one, other] = [await gallery.add(mark), await gallery.add(near(mark, 0.6, 22))];
    const [anna, ben] = [await lab.person('examiner'), await lab.person('verifier')];
    const lead = await lab.lead(anna, one, other);
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
    await verify('2031-05-20');
    expect(await list()).toMatchObject({ verifications: { 0: { verified: { knownLinks: 0 } } } });
    expectBody(await ben.post(`${lead}/verifications`, opinion('identification')), 201);
    await verify('2031-05-21');
    expect(await list()).toMatchObject({
      verifications: {
        0: { outcome: 'nothing_missing', verified: { knownLinks: 1, links: 1, beyondDepth: 0 } },
      },
    });
    const { conclusions } = (await anna.get(lead)).body;
    const [{ id }] = Array.isArray(conclusions) ? conclusions : [];
    const reason = 'The items were exchanged.';
    expectBody(await anna.post(`${lead}/conclusions/${String(id)}/withdrawal`, { reason }), 200);
    await verify('2031-05-22');
    expect(await list()).toMatchObject({ verifications: { 0: { verified: { knownLinks: 0 } } } });
  });

  test('they name exhibits of every agency, so that only roles for every agency see them', async () => {
    const as = async (role: 'supervisor' | 'examiner', agencyId: string | null) => {
      const authorization = `Bearer ${await api.tokenFor({ role, agencyId })}`;
      return api.call('GET', '/v1/search-verifications?limit=1', { headers: { authorization } });
    };
    expect((await as('supervisor', null)).body).toMatchObject({
      verifications: [{}],
      next: expect.any(String),
    });
    const local = await as('supervisor', await api.makeAgency());
    expect([local.status, local.body.type]).toEqual([403, problem('forbidden')]);
    expect((await as('examiner', null)).status).toBe(403);
  });
});
