import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { PERMISSIONS } from '../../../casework/rights/permissions.ts';
import { scopeDatabase } from '../../../platform/database/scoped-database.ts';
import { allThatIsReadable } from '../../support/all-that-is-readable.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import type { Person } from '../../support/laboratory-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('conclusions over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const lab = new LaboratoryUnderTest(mode, api);
  const requested = async () => {
    const [anna, ben] = [
      await lab.person('examiner', { name: 'Anna' }),
      await lab.person('verifier', { name: 'Ben' }),
    ];
    const lead = await lab.lead(anna, await lab.item(), await lab.item());
    return { anna, ben, lead };
  };

  test('an examination that a verification agrees with makes a hit', async () => {
    const { anna, ben, lead } = await requested();
    const examined = await anna.post(`${lead}/conclusions`, opinion('identification'));
    expect(examined).toMatchObject({ status: 201, body: { state: 'verification_pending' } });
    expect(examined.body).not.toHaveProperty('result');
    const verified = await ben.post(`${lead}/verifications`, opinion('identification', 'virtual'));
    expect(verified).toMatchObject({ status: 201, body: { state: 'hit', result: 'identification' } });
    expect(verified.body).not.toHaveProperty('caveat');
    const { body } = await ben.get(lead);
    expect(body.conclusions).toMatchObject([
      {
        part: 'examination',
        concludedBy: { name: 'Anna' },
        sealed: false,
        content: { basis: 'Says identification.' },
      },
      { part: 'verification', concludedBy: { name: 'Ben' }, sealed: false, content: { method: 'virtual' } },
    ]);
    expect(expectBody(await ben.get(`/v1/hits/${String(body.hitId)}`), 200)).toMatchObject({
      state: 'confirmed',
      counted: true,
      relation: 'between_cases',
      leads: [{ leadId: body.id, stands: true }],
    });
  });

  test('nobody who is still to give an opinion can read another, by any way', async () => {
    const { anna, ben, lead } = await requested();
    const secret = 'seven striae at ten hours';
    const said = { ...opinion('identification'), basis: secret };
    expectBody(await anna.post(`${lead}/conclusions`, said, { 'idempotency-key': 'a' }), 201);

    const leadId = lead.split('/').at(-1) ?? '';
    const readable = async ({ id }: Person) => {
      // The verifier whatever they do; for the others what reading a lead shows.
      const actions = id === ben.id ? Object.keys(PERMISSIONS) : ['leads.read'];
      const rows = await allThatIsReadable(mode.database(), id, actions);
      return rows.filter((row) => row.includes(leadId));
    };
    const readers = [
      ben,
      await lab.person('examiner'),
      await lab.person('supervisor'),
      await lab.person('auditor'),
    ];
    for (const reader of readers) {
      const { body } = await reader.get(lead);
      expect(body).toMatchObject({
        state: 'verification_pending',
        conclusions: [{ part: 'examination', concludedBy: { name: 'Anna' }, sealed: true }],
      });
      expect(JSON.stringify(body)).not.toMatch(/seven striae|identification|physical_comparison/);
      const rows = await readable(reader);
      expect(rows.some((row) => row.includes('"lead.concluded"'))).toBe(true);
      expect(rows.filter((row) => /seven striae|identification|physical_comparison/.test(row))).toEqual([]);
    }
    expect(JSON.stringify((await anna.get(lead)).body)).toContain(secret);
    expect((await readable(anna)).some((row) => row.includes(secret))).toBe(true);

    expectBody(await ben.post(`${lead}/verifications`, opinion('elimination')), 201);
    // They differ: each of the two sees the other's; whoever is to decide between them sees neither.
    expect((await ben.get(lead)).body).toMatchObject({
      state: 'disagreement',
      conclusions: [{ content: { basis: secret } }, { content: { conclusion: 'elimination' } }],
    });
    const [, cleo, supervisor] = readers;
    const seen = cleo === undefined ? [] : await readable(cleo);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((row) => /seven striae|"elimination"/.test(row))).toEqual([]);
    const ordered = await supervisor?.post(`${lead}/third-examination`, { examinerId: cleo?.id });
    expect(ordered).toMatchObject({
      status: 200,
      body: { state: 'third_examination', thirdExaminerId: cleo?.id },
    });
    expect((await cleo?.get(lead))?.body.conclusions).toMatchObject([{ sealed: true }, { sealed: true }]);
    expectBody(
      (await cleo?.post(`${lead}/conclusions`, opinion('elimination'))) ?? (await ben.get(lead)),
      201,
    );
    expect((await supervisor?.get(lead))?.body).toMatchObject({
      state: 'not_confirmed',
      result: 'elimination',
      conclusions: [{ sealed: false }, { sealed: false }, { part: 'third_examination', sealed: false }],
    });
  });

  test('only a person with the role for both agencies gives an opinion, and nobody twice', async () => {
    const { anna, ben, lead } = await requested();
    const said = opinion('elimination');
    const token = lab.as(await api.tokenFor({ role: 'examiner', agencyId: null }));
    expect((await token.post(`${lead}/conclusions`, said)).body).toMatchObject({
      type: problem('person-required'),
    });
    expect((await ben.post(`${lead}/conclusions`, said)).body).toMatchObject({ type: problem('forbidden') });
    expect((await ben.post(`${lead}/verifications`, said)).body).toMatchObject({
      type: problem('step-not-allowed'),
      status: 409,
      state: 'confirmation_requested',
      detail: expect.stringContaining('waiting for an examination'),
    });
    expectBody(await anna.post(`${lead}/conclusions`, said), 201);
    expect((await anna.post(`${lead}/conclusions`, said)).body).toMatchObject({
      type: problem('step-not-allowed'),
    });
    expect((await anna.post(`${lead}/verifications`, said)).body).toMatchObject({
      type: problem('not-independent'),
      status: 403,
    });
    expectBody(await ben.post(`${lead}/verifications`, said), 201);
    const late = await (await lab.person('verifier')).post(`${lead}/verifications`, said);
    expect(late.body).toMatchObject({ type: problem('step-not-allowed'), state: 'not_confirmed' });

    const [north, south] = [await api.makeAgency(), await api.makeAgency()];
    const between = await lab.lead(
      anna,
      await lab.item({ agencyId: north }),
      await lab.item({ agencyId: south }),
    );
    const ofOne = await lab.person('examiner', { agencies: [north] });
    expect((await ofOne.post(`${between}/conclusions`, said)).body).toMatchObject({
      type: problem('examiner-not-covering'),
    });
    const foreign = await lab.person('examiner', { agencies: [await api.makeAgency()] });
    expect((await foreign.post(`${between}/conclusions`, said)).body).toMatchObject({
      type: problem('lead-not-found'),
    });
  });

  test('class characteristics that contradict each other stand against an identification', async () => {
    const anna = await lab.person('examiner');
    const wrong = await lab.item({ fields: { firingPinShape: 'rectangular', twist: 'left' } });
    const lead = await lab.lead(anna, await lab.item({ fields: { firingPinShape: 'hemispherical' } }), wrong);
    for (const method of ['physical_comparison_microscope', 'virtual']) {
      expect((await anna.post(`${lead}/conclusions`, opinion('identification', method))).body).toMatchObject({
        type: problem('class-conflict'),
        status: 409,
        detail: expect.stringContaining('firingPinShape ('),
      });
    }
    // Looked at again, one of them was entered wrongly.
    const correction = { characteristics: { firingPinShape: 'hemispherical' }, reason: 'A slip.' };
    const corrected = `/v1/exhibits/${wrong.exhibitId}/class-characteristics`;
    const foreign = await lab.person('examiner', { agencies: [await api.makeAgency()] });
    expect((await foreign.post(corrected, correction)).body).toMatchObject({
      type: problem('exhibit-not-found'),
    });
    const answer = await anna.post(corrected, correction);
    expect(answer).toMatchObject({ status: 200, body: { firingPinShape: 'hemispherical' } });
    expect(answer.body).not.toHaveProperty('twist');
    const { rows } = await mode
      .database()
      .query<{ detail: object }>(
        `SELECT detail FROM events WHERE action = 'exhibit.corrected' AND subject_id = $1`,
        [wrong.exhibitId],
      );
    expect(rows).toMatchObject([
      { detail: { before: { firingPinShape: 'rectangular', twist: 'left' }, reason: 'A slip.' } },
    ]);
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
  });

  test('a conclusion is withdrawn or superseded, never erased, and begins a new round', async () => {
    const { anna, ben, lead } = await requested();
    expectBody(await anna.post(`${lead}/conclusions`, opinion('inconclusive_b', 'virtual')), 201);
    expect((await ben.get(lead)).body).toMatchObject({
      state: 'confirmation_requested',
      conclusions: [{ part: 'on_screen', sealed: true }],
    });
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
    const idOf = async (index: number) => {
      const { conclusions } = (await anna.get(lead)).body;
      return String(Object(Array.isArray(conclusions) ? conclusions[index] : {}).id);
    };
    const supersedes = await idOf(1);
    const again = await anna.post(`${lead}/conclusions`, { ...opinion('inconclusive_c'), supersedes });
    expect(again).toMatchObject({ status: 201, body: { state: 'verification_pending', round: 2 } });
    expect(
      (await anna.post(`${lead}/conclusions`, { ...opinion('elimination'), supersedes })).body,
    ).toMatchObject({
      type: problem('step-not-allowed'),
    });
    expectBody(await ben.post(`${lead}/verifications`, opinion('inconclusive_a')), 201);
    expect((await ben.get(lead)).body).toMatchObject({
      state: 'not_confirmed',
      result: 'inconclusive_c',
      conclusions: [
        { part: 'on_screen' },
        {
          withdrawn: true,
          content: { conclusion: 'identification', withdrawnBecause: expect.stringContaining('Superseded') },
        },
        { supersedes, withdrawn: false, round: 2 },
        { part: 'verification' },
      ],
    });

    const withdrawal = `${lead}/conclusions/${await idOf(2)}/withdrawal`;
    const reason = 'The questioned item was exchanged.';
    expect((await ben.post(withdrawal, { reason })).body).toMatchObject({
      type: problem('step-not-allowed'),
    });
    const supervisor = await lab.person('supervisor');
    expect(await supervisor.post(withdrawal, { reason })).toMatchObject({
      status: 200,
      body: { state: 'confirmation_requested', round: 3 },
    });
    expect((await supervisor.post(withdrawal, { reason })).body).toMatchObject({
      detail: expect.stringContaining('withdrawn already'),
    });
    // What was decided is to be decided anew, by eyes that have not seen it.
    const cleo = await lab.person('examiner');
    expect((await cleo.get(lead)).body.conclusions).toMatchObject(
      Array.from({ length: 4 }, () => ({ sealed: true })),
    );
    expectBody(await cleo.post(`${lead}/conclusions`, opinion('elimination')), 201);
    expect((await ben.post(`${lead}/verifications`, opinion('elimination'))).body).toMatchObject({
      type: problem('not-independent'),
    });
  });

  test('what the code would refuse, the database refuses too', async () => {
    const { anna, ben, lead } = await requested();
    const leadId = lead.split('/').at(-1);
    const as = (actorId: string, action: string, sql: string, values: unknown[] = []) =>
      scopeDatabase(mode.database(), actorId, action).query(sql, [leadId, ...values]);
    const insert = `INSERT INTO conclusions (id, lead_id, round, part, conclusion, method, basis, marks, instrument, concluded_at, concluded_by)
                    VALUES (gen_random_uuid(), $1, 1, $3, 'identification', 'physical_comparison_microscope', 'x', '{breech_face}', 'x', now(), $2)`;
    await expect(as(ben.id, 'conclusions.verify', insert, [ben.id, 'verification'])).rejects.toThrow(
      'takes no verification',
    );
    await expect(as(ben.id, 'conclusions.verify', insert, [anna.id, 'examination'])).rejects.toThrow(
      'row-level security',
    );
    await expect(as(ben.id, 'leads.read', insert, [ben.id, 'examination'])).rejects.toThrow(
      'row-level security',
    );
    const decide = `UPDATE leads SET state = 'hit', result = 'identification', decided_at = now() WHERE id = $1`;
    await expect(as(anna.id, 'conclusions.create', decide)).rejects.toThrow('does not become hit');
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
    await expect(as(anna.id, 'conclusions.create', decide)).rejects.toThrow('no two opinions that agree');
    await expect(
      as(anna.id, 'conclusions.create', `UPDATE conclusions SET basis = 'y' WHERE lead_id = $1`),
    ).rejects.toThrow('permission denied');
    await expect(
      mode.database().query(`DELETE FROM conclusions WHERE lead_id = $1`, [leadId]),
    ).rejects.toThrow('append-only');
  });
});
