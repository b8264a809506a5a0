import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import type { Item } from '../../support/laboratory-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('hits over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const lab = new LaboratoryUnderTest(mode, api);
  /** Confirms that two items agree; the lead, and who examined it. */
  const confirm = async (one: Item, other: Item) => {
    const [anna, ben] = [await lab.person('examiner'), await lab.person('verifier')];
    const lead = await lab.lead(anna, one, other);
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
    const { hitId } = expectBody(await ben.post(`${lead}/verifications`, opinion('identification')), 201);
    const withdraw = async () => {
      const { conclusions } = (await anna.get(lead)).body;
      const [{ id }] = Array.isArray(conclusions) ? conclusions : [];
      return anna.post(`${lead}/conclusions/${String(id)}/withdrawal`, {
        reason: 'The items were exchanged.',
      });
    };
    return { anna, ben, lead, hit: `/v1/hits/${String(hitId)}`, withdraw };
  };
  const announced = async (hit: string) => {
    const { rows } = await mode
      .database()
      .query<{ type: string }>(`SELECT type FROM announcements WHERE subject_id = $1 ORDER BY number`, [
        hit.split('/').at(-1),
      ]);
    return rows.map(({ type }) => type);
  };

  test('two cases have one hit, however many exhibits, and it stands as long as one lead holds it up', async () => {
    const [one, other] = [await lab.item(), await lab.item()];
    const first = await confirm(one, other);
    const second = await confirm(
      await lab.item({ caseId: other.caseId }),
      await lab.item({ caseId: one.caseId }),
    );
    expect(second.hit).toBe(first.hit);
    const { anna, hit } = first;
    expect((await anna.get(hit)).body).toMatchObject({
      state: 'confirmed',
      counted: true,
      relation: 'between_cases',
      reference: expect.stringMatching(/^H-\d{4}-\d{6}$/),
      leads: [{ stands: true }, { stands: true }],
    });
    expect((await anna.get(`/v1/hits?caseId=${one.caseId}&counted=true`)).body.hits).toHaveLength(1);
    expect(expectBody(await first.withdraw(), 200)).toMatchObject({ state: 'confirmation_requested' });
    expect((await anna.get(hit)).body).toMatchObject({
      state: 'confirmed',
      leads: [{ stands: false }, { stands: true }],
    });
    expectBody(await second.withdraw(), 200);
    const { body } = await anna.get(hit);
    expect(body).toMatchObject({ state: 'withdrawn', leads: [{ stands: false }, { stands: false }] });
    expect(body).toHaveProperty('withdrawnAt');
    expect(await announced(hit)).toEqual(['hit.confirmed', 'hit.confirmed', 'hit.withdrawn']);

    // Confirmed anew, by others: a hit of its own.
    const [cleo, dora] = [await lab.person('examiner'), await lab.person('verifier')];
    expectBody(await cleo.post(`${first.lead}/conclusions`, opinion('identification')), 201);
    const { hitId } = expectBody(
      await dora.post(`${first.lead}/verifications`, opinion('identification')),
      201,
    );
    expect(hit).not.toContain(String(hitId));
    const { hits } = (await anna.get(`/v1/hits?caseId=${one.caseId}`)).body;
    expect(hits).toMatchObject([{ id: hitId, state: 'confirmed' }, { state: 'withdrawn' }]);
    expect((await dora.get(first.lead)).body.disseminations).toHaveLength(3);
  });

  test('a hit within a case, and one between cases known to be linked, is recorded and not counted', async () => {
    const one = await lab.item();
    const within = await confirm(one, await lab.item({ caseId: one.caseId }));
    expect((await within.anna.get(within.hit)).body).toMatchObject({
      relation: 'within_case',
      counted: false,
    });

    const [warm, other] = [await lab.item(), await lab.item()];
    const investigator = await lab.person('investigator');
    const declare = (reason: string) =>
      investigator.post('/v1/known-links', { caseIds: [other.caseId, warm.caseId], reason });
    const declared = await declare('One suspect.');
    expect(declared).toMatchObject({ status: 201, body: { reason: 'One suspect.' } });
    expect((await declare('Again.')).body).toMatchObject({ type: problem('link-known'), status: 409 });
    const same = await investigator.post('/v1/known-links', {
      caseIds: [one.caseId, one.caseId],
      reason: 'x',
    });
    expect(same.body).toMatchObject({ type: problem('pair-not-comparable') });
    const known = await confirm(warm, other);
    expect((await known.anna.get(known.lead)).body).toMatchObject({ state: 'hit', link: 'known_link' });
    expect((await known.anna.get(known.hit)).body).toMatchObject({ relation: 'known_link', counted: false });
    expect((await known.anna.get(`/v1/hits?counted=false&caseId=${warm.caseId}`)).body.hits).toHaveLength(1);

    const link = `/v1/known-links/${String(declared.body.id)}`;
    const reason = { reason: 'Two people of one name.' };
    expect((await investigator.post(`${link}/withdrawal`, reason)).status).toBe(403);
    const supervisor = await lab.person('supervisor');
    expect(await supervisor.post(`${link}/withdrawal`, reason)).toMatchObject({
      status: 200,
      body: { withdrawnBecause: 'Two people of one name.' },
    });
    expect((await supervisor.post(`${link}/withdrawal`, reason)).body).toMatchObject({
      type: problem('step-not-allowed'),
    });
    expect((await investigator.get(`/v1/known-links?caseId=${warm.caseId}`)).body).toMatchObject({
      knownLinks: [{ id: declared.body.id, withdrawnBecause: 'Two people of one name.' }],
    });
    expect((await investigator.get(link)).status).toBe(200);
    expectBody(await declare('After all.'), 201);
  });

  test('candidates of cases that a hit or a declared link joins are marked, not hidden', async () => {
    const mark = direction(1);
    const questioned = await gallery.add(mark);
    const byHit = await gallery.add(near(mark, 0.9, 2));
    const byLink = await gallery.add(near(mark, 0.8, 3));
    const stranger = await gallery.add(near(mark, 0.7, 4));
    const searchId = await gallery.search({ exhibitIds: [questioned.exhibitId] });
    const relations = async () => {
      const { candidates } = (await api.get(`/v1/searches/${searchId}/candidates`)).body;
      const all = Array.isArray(candidates) ? candidates : [];
      return Object.fromEntries(all.map(({ exhibitId, relation }) => [exhibitId, relation]));
    };
    expect(await relations()).toMatchObject({ [byHit.exhibitId]: undefined, [byLink.exhibitId]: undefined });
    const { withdraw } = await confirm(questioned, byHit);
    const investigator = await lab.person('investigator');
    const link = { caseIds: [questioned.caseId, byLink.caseId], reason: 'One suspect.' };
    expectBody(await investigator.post('/v1/known-links', link), 201);
    expect(await relations()).toMatchObject({
      [byHit.exhibitId]: 'linked',
      [byLink.exhibitId]: 'linked',
      [stranger.exhibitId]: undefined,
    });
    expectBody(await withdraw(), 200);
    expect(await relations()).toMatchObject({ [byHit.exhibitId]: undefined });
  });

  test('a hit is seen by the agencies of its cases only', async () => {
    const [north, south] = [await api.makeAgency(), await api.makeAgency()];
    const { hit } = await confirm(await lab.item({ agencyId: north }), await lab.item({ agencyId: south }));
    for (const agencyId of [north, south]) {
      const investigator = await lab.person('investigator', { agencies: [agencyId] });
      expect(await investigator.get(hit)).toMatchObject({ status: 200, body: { counted: true } });
    }
    const stranger = await lab.person('investigator', { agencies: [await api.makeAgency()] });
    expect((await stranger.get(hit)).body).toMatchObject({ type: problem('hit-not-found') });
    expect((await stranger.get('/v1/hits')).body).toEqual({ hits: [] });
  });
});
