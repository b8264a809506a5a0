import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../../casework/rights/permissions.ts';
import { allThatIsReadable } from '../../support/all-that-is-readable.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterComparison } from '../../support/enter-comparison.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import type { Person } from '../../support/laboratory-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('notes and drawings while a lead is examined', (mode) => {
  const api = new ApiUnderTest(mode);
  const lab = new LaboratoryUnderTest(mode, api);

  /** An exhibit in a case of its own, with an image as processing leaves it. */
  const enterItem = async () => {
    const item = await lab.item();
    const imageId = String((await api.upload(item.exhibitId, randomBytes(20))).body.id);
    await mode
      .database()
      .query(
        `UPDATE images SET state = 'ready', width = 100, height = 100, spacing_x_um = 2, spacing_y_um = 2 WHERE id = $1`,
        [imageId],
      );
    return { ...item, imageId };
  };
  const SECRET = 'the same seven striae';

  test('one examiner reads nothing that another wrote of it, until both have said what they think', async () => {
    const [anna, ben] = [await lab.person('examiner'), await lab.person('verifier')];
    const [tom, cleo] = [await lab.person('technician', { trained: true }), await lab.person('examiner')];
    const [one, other] = [await enterItem(), await enterItem()];
    const { comparisonId } = await enterComparison(mode.database(), one, other);
    const review = await lab.review(tom, one, other);
    const before = expectBody(await anna.post(`/v1/cases/${one.caseId}/notes`, { text: SECRET }), 201);
    const { id } = expectBody(await tom.post('/v1/leads', { reviewId: review.split('/').at(-1) }), 201);
    const lead = `/v1/leads/${String(id)}`;
    const lists = [
      `/v1/cases/${one.caseId}/notes`,
      `/v1/exhibits/${one.exhibitId}/notes`,
      `/v1/images/${other.imageId}/notes`,
      `/v1/comparisons/${comparisonId}/notes`,
      `${review}/notes`,
      `${lead}/notes`,
      `/v1/images/${one.imageId}/annotations`,
      `/v1/comparisons/${comparisonId}/annotations`,
    ];
    const seen = async (by: Person): Promise<string[]> => {
      const readable = [];
      for (const list of lists)
        if (JSON.stringify((await by.get(list)).body).includes(SECRET)) readable.push(list);
      return readable;
    };
    // Nobody examines it yet.
    expect(await seen(ben)).toEqual([lists[0]]);

    expectBody(await tom.post(`${lead}/confirmation-request`), 200);
    const drawing = { unit: 'um', shape: { kind: 'point', at: { x: 1, y: 1 } }, remark: SECRET };
    for (const list of lists.slice(1)) {
      const body = list.endsWith('/notes')
        ? { text: SECRET }
        : { ...drawing, ...(list.includes('/comp') && { imageId: other.imageId }) };
      expectBody(await anna.post(list, body), 201);
    }
    const mentioning = async ({ id: reader }: Person) => {
      const rows = await allThatIsReadable(mode.database(), reader, Object.keys(PERMISSIONS));
      return rows.filter((row) => row.includes(SECRET));
    };
    expectBody(await anna.post(`${lead}/conclusions`, opinion('elimination')), 201);
    for (const examiner of [ben, cleo]) {
      expect(await seen(examiner)).toEqual([]);
      expect(await mentioning(examiner)).toEqual([]);
      const hidden = await examiner.get(`/v1/notes/${String(before.id)}`);
      expect(hidden.body).toMatchObject({ type: problem('note-not-found'), status: 404 });
    }
    // Who wrote it, and who gives no opinion, reads on; what such a one wrote is read by all.
    expect(await seen(anna)).toEqual(lists);
    expect(await seen(tom)).toEqual(lists);
    expectBody(await tom.post(`/v1/exhibits/${one.exhibitId}/notes`, { text: 'Moved to shelf 4.' }), 201);
    expect((await ben.get(`/v1/exhibits/${one.exhibitId}/notes`)).body.notes).toMatchObject([
      { text: 'Moved to shelf 4.' },
    ]);

    expectBody(await ben.post(`${lead}/verifications`, opinion('elimination')), 201);
    expect(await seen(ben)).toEqual(lists);
    expect(await seen(cleo)).toEqual(lists);
  });

  test('what was written of other items stays readable', async () => {
    const [anna, ben] = [await lab.person('examiner'), await lab.person('examiner')];
    const elsewhere = await enterItem();
    await lab.lead(anna, await lab.item(), await lab.item());
    const url = `/v1/exhibits/${elsewhere.exhibitId}/notes`;
    const { body } = await anna.post(url, { text: 'Nothing to do with it.' });
    expect((await ben.get(url)).body).toEqual({ notes: [body] });
  });
});
