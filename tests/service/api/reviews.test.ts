import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import { expectBody, LaboratoryUnderTest } from '../../support/laboratory-under-test.ts';
import { scopeDatabase } from '../../../platform/database/scoped-database.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { IMPRESSION } from './made-comparisons.ts';

describeModes('reviews over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const lab = new LaboratoryUnderTest(mode, api);
  const pairOf = (questionedExhibitId: string, candidateExhibitId: string) => ({
    questionedExhibitId,
    candidateExhibitId,
  });
  const marksOf = (...exhibitIds: string[]) => ({
    marks: exhibitIds.map((exhibitId) => ({
      exhibitId,
      mark: 'breech_face',
      suitability: 'suitable',
      characteristics: 'Arched, with a step at 4 h.',
    })),
  });

  test('a pair has one open review, and one reviewer at a time', async () => {
    const [one, other] = [await lab.item(), await lab.item()];
    const [anna, ben] = [await lab.person('examiner', { name: 'Anna' }), await lab.person('examiner')];
    const opened = await anna.post('/v1/reviews', pairOf(one.exhibitId, other.exhibitId));
    expect(opened).toMatchObject({
      status: 201,
      body: { state: 'open', masked: false, questioned: { exhibitId: one.exhibitId, caseId: one.caseId } },
    });
    const review = `/v1/reviews/${String(opened.body.id)}`;
    expect(opened.headers.get('location')).toBe(review);
    const again = await ben.post('/v1/reviews', pairOf(other.exhibitId, one.exhibitId));
    expect(again.body).toMatchObject({
      type: problem('pair-under-review'),
      status: 409,
      reviewId: opened.body.id,
    });
    expect((await ben.post(`${review}/observations`, marksOf(one.exhibitId))).body).toMatchObject({
      detail: 'Take the review first.',
    });

    const taken = await Promise.all([anna.post(`${review}/take`), ben.post(`${review}/take`)]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { reviewer } = (await anna.get(review)).body;
    const [first, second] = Object(reviewer).id === anna.id ? [anna, ben] : [ben, anna];
    expect((await second.post(`${review}/take`)).body).toMatchObject({
      type: problem('review-taken'),
      reviewerId: first.id,
      detail: expect.stringContaining(Object(reviewer).name),
    });
    expect((await second.post(`${review}/set-aside`, { because: 'other' })).body).toMatchObject({
      type: problem('review-taken'),
    });
    expect(await first.post(`${review}/release`)).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await second.post(`${review}/take`)).toMatchObject({ status: 200, body: { state: 'in_review' } });

    const supervisor = await lab.person('supervisor');
    expect((await first.post(`${review}/release`)).body).toMatchObject({ type: problem('review-taken') });
    expect((await first.post(`${review}/assign`, { reviewerId: first.id })).status).toBe(403);
    expect(await supervisor.post(`${review}/assign`, { reviewerId: first.id })).toMatchObject({
      status: 200,
      body: { reviewer: { id: first.id } },
    });
    expect((await supervisor.post(`${review}/assign`, { reviewerId: supervisor.id })).body).toMatchObject({
      type: problem('reviewer-not-trained'),
    });
    const aside = await first.post(`${review}/set-aside`, {
      because: 'no_agreement_seen',
      note: 'Striae differ.',
    });
    expect(aside).toMatchObject({
      status: 200,
      body: { state: 'set_aside', setAside: { because: 'no_agreement_seen', note: 'Striae differ.' } },
    });
    expect((await first.post(`${review}/take`)).body).toMatchObject({
      type: problem('step-not-allowed'),
      detail: 'The review is over: the pair was set aside.',
    });
    expect((await ben.post('/v1/reviews', pairOf(other.exhibitId, one.exhibitId))).status).toBe(201);
    const listed = await anna.get(`/v1/reviews?exhibitId=${one.exhibitId}&state=set_aside`);
    expect(listed.body).toMatchObject({ reviews: [{ id: opened.body.id }] });
  });

  test('a review takes a trained person for both agencies', async () => {
    const [north, south] = [await api.makeAgency(), await api.makeAgency()];
    const [one, other] = [await lab.item({ agencyId: north }), await lab.item({ agencyId: south })];
    const pair = pairOf(one.exhibitId, other.exhibitId);
    const ofOne = await lab.person('examiner', { agencies: [north] });
    expect((await ofOne.post('/v1/reviews', pair)).body).toMatchObject({
      type: problem('exhibit-not-found'),
    });
    const technician = await lab.person('technician', { agencies: [north, south] });
    const { body } = await technician.post('/v1/reviews', pair);
    const review = `/v1/reviews/${String(body.id)}`;
    expect((await ofOne.get(review)).body).toMatchObject({ type: problem('review-not-found') });
    expect((await technician.post(`${review}/take`)).body).toMatchObject({
      type: problem('reviewer-not-trained'),
      status: 403,
    });
    const token = lab.as(await api.tokenFor({ role: 'examiner', agencyId: null }));
    expect((await token.post(`${review}/take`)).body).toMatchObject({ type: problem('person-required') });
    const trained = await lab.person('technician', { agencies: [north, south], trained: true });
    expectBody(await trained.post(`${review}/take`), 200);
    expect(await trained.post('/v1/leads', { reviewId: body.id })).toMatchObject({
      status: 201,
      body: { state: 'unconfirmed' },
    });
  });

  test('what has nothing in common is not reviewed', async () => {
    const anna = await lab.person('examiner');
    const [one, bullet] = [await lab.item(), await lab.item({ fields: { kind: 'bullet' } })];
    for (const other of [one, bullet]) {
      const refused = await anna.post('/v1/reviews', pairOf(one.exhibitId, other.exhibitId));
      expect(refused.body).toMatchObject({ type: problem('pair-not-comparable'), status: 422 });
    }
  });

  /** A search whose first candidate is reviewed. */
  const searched = async () => {
    const mark = direction(1);
    const { exhibitId: questioned } = await gallery.add(mark);
    const { exhibitId: candidate } = await gallery.add(near(mark, 0.8, 2));
    for (let seed = 10; seed < 14; seed++) await gallery.add(direction(seed));
    const { body } = await api.post('/v1/searches', { exhibitIds: [questioned] });
    const searchId = String(body.id);
    await gallery.run(searchId, async () => ({ kind: 'impression', impression: IMPRESSION }));
    return { questioned, candidate, searchId };
  };

  test('a masked review shows its reviewer no scores before their own record of the marks', async () => {
    const { questioned, candidate, searchId } = await searched();
    const [anna, ben] = [await lab.person('examiner'), await lab.person('examiner')];
    const opened = await ben.post('/v1/reviews', {
      ...pairOf(questioned, candidate),
      searchId,
      masked: true,
    });
    expect(opened).toMatchObject({ status: 201, body: { masked: true, searchId, searchRank: 1 } });
    const review = `/v1/reviews/${String(opened.body.id)}`;
    const candidates = `/v1/searches/${searchId}/candidates`;
    expectBody(await anna.get(candidates), 200);
    expect((await anna.post(`${review}/take`)).body).not.toHaveProperty('searchRank');

    const masked = { type: problem('review-masked'), status: 409, reviewId: opened.body.id };
    const [found] = await allCandidates(searchId);
    const { rows: compared } = await mode
      .database()
      .query<{ id: string; exhibitId: string }>(
        `SELECT id, exhibit_id AS "exhibitId" FROM comparisons WHERE search_id = $1`,
        [searchId],
      );
    const comparison = (ofCandidate: boolean) =>
      `/v1/comparisons/${compared.find(({ exhibitId }) => (exhibitId === candidate) === ofCandidate)?.id ?? ''}`;
    // Comparisons with other candidates tell nothing of this pair.
    expectBody(await anna.get(comparison(false)), 200);
    for (const path of [
      comparison(true),
      candidates,
      `${candidates}?after=${String(found)}`,
      `/v1/searches/${searchId}/comparison?with=${searchId}`,
    ])
      expect((await anna.get(path)).body).toMatchObject(masked);
    const scoped = scopeDatabase(mode.database(), anna.id, 'searches.candidates');
    expect((await scoped.query(`SELECT 1 FROM candidates WHERE search_id = $1`, [searchId])).rowCount).toBe(
      0,
    );
    expectBody(await ben.get(candidates), 200);
    expect((await anna.post(`${review}/set-aside`, { because: 'other' })).body).toMatchObject({
      type: masked.type,
    });
    // Giving it back does not unmask.
    expectBody(await anna.post(`${review}/release`), 200);
    expect((await anna.get(candidates)).body).toMatchObject(masked);
    expectBody(await anna.post(`${review}/take`), 200);

    expect(
      (await anna.post(`${review}/observations`, marksOf(found ?? '', await anotherExhibit()))).body,
    ).toMatchObject({
      type: problem('marks-not-of-pair'),
      status: 400,
    });
    const recorded = await anna.post(`${review}/observations`, marksOf(questioned, candidate));
    expect(recorded).toMatchObject({
      status: 201,
      body: { recorded: true, searchRank: 1, observations: [{ version: 1, scoresShown: false }] },
    });
    expectBody(await anna.get(candidates), 200);
    expectBody(await anna.get(comparison(true)), 200);
    expectBody(
      await anna.post(`${review}/observations`, { ...marksOf(candidate), note: 'Looked again.' }),
      201,
    );
    expect((await ben.get(review)).body).toMatchObject({
      observations: [
        { version: 1, scoresShown: false, marks: marksOf(questioned, candidate).marks },
        { version: 2, scoresShown: true, note: 'Looked again.' },
      ],
    });
    await expect(mode.database().query(`UPDATE observations SET note = 'x'`)).rejects.toThrow('append-only');
  });

  const allCandidates = async (searchId: string) => {
    const { rows } = await mode
      .database()
      .query<{ id: string }>(`SELECT exhibit_id AS id FROM candidates WHERE search_id = $1 ORDER BY rank`, [
        searchId,
      ]);
    return rows.map(({ id }) => id);
  };
  const anotherExhibit = async () => (await lab.item()).exhibitId;

  test('an agency may want all its reviews masked', async () => {
    const agencyId = await api.makeAgency();
    const [one, other] = [await lab.item({ agencyId }), await lab.item()];
    const rules = (token: string, masked: boolean) =>
      api.call('PUT', `/v1/agencies/${agencyId}/review-rules`, {
        body: JSON.stringify({ masked }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      });
    const supervisor = await api.tokenFor({ role: 'supervisor', agencyId });
    const foreign = await api.tokenFor({ role: 'supervisor', agencyId: await api.makeAgency() });
    expect((await rules(foreign, true)).body).toMatchObject({ type: problem('agency-not-covered') });
    expect(await rules(supervisor, true)).toMatchObject({ status: 200, body: { masked: true } });
    const anna = await lab.person('examiner');
    const opened = await anna.post('/v1/reviews', pairOf(other.exhibitId, one.exhibitId));
    expect(opened.body).toMatchObject({ masked: true });
  });

  test('a review begins from a candidate only of a search that found it', async () => {
    const { questioned, candidate, searchId } = await searched();
    const anna = await lab.person('examiner');
    for (const pair of [pairOf(candidate, questioned), pairOf(questioned, await anotherExhibit())]) {
      expect((await anna.post('/v1/reviews', { ...pair, searchId })).body).toMatchObject({
        type: problem('not-a-candidate'),
        status: 422,
      });
    }
  });
});
