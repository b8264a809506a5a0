import { expect, test } from 'vitest';
import { LEAD_CAVEAT } from '../../../casework/leads/caveat.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const HOUR_MS = 3_600_000;

describeModes('leads over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  let now = new Date('2026-12-31T20:00:00.000Z');
  api.clock = { now: () => now };
  const lab = new LaboratoryUnderTest(mode, api);
  /** Announcements of a subject, in order. */
  const announced = async (subjectId: unknown) => {
    const { rows } = await mode
      .database()
      .query<{ type: string; agencies: string[]; detail: Record<string, unknown> }>(
        `SELECT type, agencies, detail FROM announcements WHERE subject_id = $1 ORDER BY number`,
        [subjectId],
      );
    return rows;
  };

  test('a lead reaches the agencies of both cases, each with its own clock', async () => {
    const [north, south] = [await api.makeAgency(), await api.makeAgency()];
    const [one, other] = [await lab.item({ agencyId: north }), await lab.item({ agencyId: south })];
    const anna = await lab.person('technician', { agencies: [north, south], trained: true, name: 'Anna' });
    const [ofNorth, ofSouth] = [
      await lab.person('investigator', { agencies: [north], name: 'Nora' }),
      await lab.person('investigator', { agencies: [south], name: 'Sam' }),
    ];
    const stranger = await lab.person('investigator', { agencies: [await api.makeAgency()] });
    const review = await lab.review(anna, one, other);
    const wish = { reviewId: review.split('/').at(-1), note: 'Look at the firing pin first.' };
    const created = await anna.post('/v1/leads', wish, { 'idempotency-key': 'one' });
    expect(created).toMatchObject({
      status: 201,
      body: { state: 'unconfirmed', caveat: LEAD_CAVEAT, createdBy: { name: 'Anna' }, round: 1 },
    });
    expect(created.body.reference).toMatch(/^L-2026-\d{6}$/);
    expect(JSON.stringify(created.body)).not.toMatch(/match|identified|same gun/i);
    expect((await anna.post('/v1/leads', wish, { 'idempotency-key': 'one' })).body).toEqual(created.body);
    expect((await anna.post('/v1/leads', wish)).body).toMatchObject({
      detail: 'The review is over: it became a lead.',
    });
    const lead = `/v1/leads/${String(created.body.id)}`;

    // Each agency sees the lead, the name of its own case, and what was sent to itself.
    for (const [investigator, agencyId, item] of [
      [ofNorth, north, one],
      [ofSouth, south, other],
    ] as const) {
      const { body } = await investigator.get(lead);
      const sides = Array.isArray(body.sides) ? body.sides : [];
      expect(sides.filter((side) => 'caseReference' in side)).toMatchObject([
        { caseId: item.caseId, agency: { id: agencyId } },
      ]);
      expect(body.disseminations).toMatchObject([
        { agencyId, dueAt: '2027-01-03T20:00:00.000Z', outcomes: [] },
      ]);
      expect((await investigator.get('/v1/leads')).body).toMatchObject({ leads: [{ id: created.body.id }] });
      expect((await investigator.get(review)).status).toBe(403);
    }
    expect((await stranger.get(lead)).body).toMatchObject({ type: problem('lead-not-found') });
    expect((await stranger.get('/v1/leads')).body).toEqual({ leads: [] });
    expect((await stranger.post(`${lead}/acknowledgement`)).body).toMatchObject({
      type: problem('lead-not-found'),
    });

    now = new Date(now.getTime() + 71 * HOUR_MS);
    const overdue = async () => (await ofNorth.get('/v1/leads?overdue=true')).body.leads;
    expect(await overdue()).toEqual([]);
    now = new Date(now.getTime() + 2 * HOUR_MS);
    expect(await overdue()).toMatchObject([{ id: created.body.id }]);
    expect((await ofNorth.post(`${lead}/outcome`, { outcome: 'arrest' })).body).toMatchObject({
      type: problem('step-not-allowed'),
      detail: expect.stringContaining('Acknowledge the lead first'),
    });
    expectBody(await ofNorth.post(`${lead}/acknowledgement`), 200);
    expect(await overdue()).toEqual([]);
    expect((await ofSouth.get('/v1/leads?overdue=true')).body.leads).toHaveLength(1);
    const again = await ofNorth.post(`${lead}/acknowledgement`);
    expect(again.body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('Nora acknowledged it'),
    });
    expect((await ofNorth.post(`${lead}/acknowledgement`, { agencyId: south })).body).toMatchObject({
      type: problem('agency-not-concerned'),
    });
    const both = await lab.person('supervisor', { agencies: [north, south] });
    expect((await both.post(`${lead}/acknowledgement`)).body).toMatchObject({
      type: problem('agency-needed'),
    });
    expectBody(await both.post(`${lead}/acknowledgement`, { agencyId: south }), 200);

    expectBody(await ofNorth.post(`${lead}/outcome`, { outcome: 'investigation_opened' }), 200);
    expectBody(await ofNorth.post(`${lead}/outcome`, { outcome: 'charge', note: 'Two people.' }), 200);
    expect((await ofNorth.get(lead)).body.disseminations).toMatchObject([
      {
        outcomes: [
          { outcome: 'investigation_opened', recordedBy: 'Nora' },
          { outcome: 'charge', note: 'Two people.' },
        ],
      },
    ]);
    expect(JSON.stringify((await ofSouth.get(lead)).body)).not.toMatch(/investigation_opened|Two people/);
    const history = (await ofSouth.get(lead)).body.history;
    expect(history).toMatchObject([
      { action: 'lead.created', actor: { name: 'Anna' } },
      { action: 'lead.acknowledged', actor: { name: 'Nora' } },
      { action: 'lead.acknowledged' },
      { action: 'lead.outcome_recorded' },
      { action: 'lead.outcome_recorded' },
    ]);
    const told = await announced(created.body.id);
    expect(told.map(({ type }) => type)).toEqual([
      'lead.created',
      'lead.acknowledged',
      'lead.acknowledged',
      'lead.outcome',
      'lead.outcome',
    ]);
    expect(told[0]?.agencies.toSorted()).toEqual([north, south].toSorted());
    expect(told[0]?.detail).toMatchObject({ reference: created.body.reference, caveat: LEAD_CAVEAT });
    expect(told[3]).toMatchObject({ agencies: [north] });
  });

  test('references are counted anew each year, without gaps', async () => {
    const anna = await lab.person('examiner');
    const refer = async () => {
      const reviewId = (await lab.review(anna, await lab.item(), await lab.item())).split('/').at(-1);
      return String((await anna.post('/v1/leads', { reviewId })).body.reference);
    };
    now = new Date('2028-12-31T23:59:59.000Z');
    expect(await refer()).toBe('L-2028-000001');
    const reviewId = (await lab.review(anna, await lab.item(), await lab.item())).split('/').at(-1);
    const ben = await lab.person('examiner');
    expect((await ben.post('/v1/leads', { reviewId })).body).toMatchObject({ type: problem('review-taken') });
    expect(await refer()).toBe('L-2028-000002');
    now = new Date('2029-01-01T00:00:00.000Z');
    expect(await refer()).toBe('L-2029-000001');
  });

  test('a lead that was a slip is withdrawn before it is examined, and the pair may be reviewed again', async () => {
    const [one, other] = [await lab.item(), await lab.item()];
    const [anna, ben] = [await lab.person('examiner'), await lab.person('examiner')];
    const lead = await lab.lead(anna, one, other);
    const id = lead.split('/').at(-1);
    const pair = { questionedExhibitId: other.exhibitId, candidateExhibitId: one.exhibitId };
    expect((await ben.post('/v1/reviews', pair)).body).toMatchObject({
      type: problem('pair-has-lead'),
      leadId: id,
    });
    expect((await ben.post(`${lead}/withdrawal`, { reason: 'Wrong.' })).body).toMatchObject({
      type: problem('step-not-allowed'),
      detail: expect.stringContaining('Only whoever made the lead'),
    });
    expect((await ben.post(`${lead}/confirmation-request`)).body).toMatchObject({
      type: problem('step-not-allowed'),
    });
    expect(await anna.post(`${lead}/withdrawal`, { reason: 'Wrong item.' })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', withdrawnBecause: 'Wrong item.' },
    });
    const investigator = await lab.person('investigator');
    expect((await investigator.post(`${lead}/acknowledgement`)).body).toMatchObject({
      type: problem('step-not-allowed'),
      state: 'withdrawn',
    });
    expect((await anna.post(`${lead}/conclusions`, opinion('elimination'))).body).toMatchObject({
      state: 'withdrawn',
    });
    expect((await announced(id)).map(({ type }) => type)).toEqual([
      'lead.created',
      'lead.confirmation_requested',
      'lead.withdrawn',
    ]);
    const withdrawn = await anna.get(`/v1/leads?state=withdrawn&caseId=${one.caseId}`);
    expect(withdrawn.body).toMatchObject({ leads: [{ id }] });
    expectBody(await ben.post('/v1/reviews', pair), 201);
  });

  test('a lead that is examined and not confirmed says so to both agencies', async () => {
    const [anna, ben] = [await lab.person('examiner'), await lab.person('verifier')];
    const lead = await lab.lead(anna, await lab.item(), await lab.item());
    expectBody(await anna.post(`${lead}/conclusions`, opinion('unsuitable')), 201);
    const decided = expectBody(await ben.post(`${lead}/verifications`, opinion('unsuitable')), 201);
    expect(decided).toMatchObject({ state: 'not_confirmed', result: 'unsuitable', caveat: LEAD_CAVEAT });
    const [, , last] = await announced(lead.split('/').at(-1));
    expect(last).toMatchObject({ type: 'lead.not_confirmed' });
    expect(JSON.stringify(last?.detail)).not.toContain('unsuitable');
  });
});
