import { beforeAll, beforeEach, expect, test } from 'vitest';
import { escalateOverdue } from '../../../casework/escalations/escalate-overdue.ts';
import { LEAD_CAVEAT } from '../../../casework/leads/caveat.ts';
import { DEFAULT_POLICY } from '../../../casework/notifications/policy.ts';
import { setPolicy } from '../../../casework/notifications/set-policy.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { expectBody, LaboratoryUnderTest } from '../../support/laboratory-under-test.ts';
import type { Person } from '../../support/laboratory-under-test.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';

describeModes('a lead that nobody acknowledges', (mode) => {
  const api = new ApiUnderTest(mode);
  const told = new NotificationUnderTest(mode);
  api.clock = told.clock;
  const lab = new LaboratoryUnderTest(mode, api);
  const { clock } = told;
  let reviewer: Person;
  beforeAll(async () => {
    reviewer = await lab.person('examiner');
  });
  // Nothing of an earlier test is due.
  beforeEach(() =>
    told.db.query(
      `UPDATE disseminations SET acknowledged_at = $1, acknowledged_by = $2 WHERE acknowledged_at IS NULL`,
      [clock.now(), told.actorId],
    ),
  );

  /** Escalates and fans out what came of it, as a worker that has just started would. */
  const escalate = async () => {
    const count = await escalateOverdue(told.db, clock.now());
    await told.fanOutAll();
    return count;
  };
  /** A lead between cases of two agencies, each with an investigator and a supervisor. */
  const newLead = async () => {
    const agencies = [await api.makeAgency(), await api.makeAgency()];
    const sides = [];
    for (const agencyId of agencies) {
      sides.push({
        agencyId,
        item: await lab.item({ agencyId }),
        investigator: await lab.person('investigator', { agencies: [agencyId] }),
        supervisor: await lab.person('supervisor', { agencies: [agencyId], name: 'Sal' }),
      });
    }
    const [here, there] = sides;
    if (here === undefined || there === undefined) throw new Error('A lead has two sides.');
    const make = async () => {
      const lead = await lab.lead(reviewer, here.item, there.item);
      await told.fanOutAll();
      return lead;
    };
    return { here, there, make };
  };
  const escalations = async (person: Person) => {
    const { body } = await person.get('/v1/escalations');
    if (!Array.isArray(body.escalations)) throw new Error('There is no list of escalations.');
    return body.escalations.toReversed();
  };

  test('escalates when its time is over, as often as the rule says, then to administrators too', async () => {
    const { here, there, make } = await newLead();
    const ada = await lab.person('administrator', { agencies: [here.agencyId] });
    const lead = await make();
    expect(await told.inboxOf(here.investigator.id)).toEqual(['lead.created']);
    clock.pass({ hours: 71 });
    expect(await escalate()).toBe(0);
    clock.pass({ hours: 1 });
    expect(await escalate()).toBe(2);
    // Again at once, as after a restart: all that stands in the database.
    expect(await escalate()).toBe(0);
    expect(await told.inboxOf(here.supervisor.id)).toEqual(['lead.escalated']);
    expect(await told.inboxOf(there.supervisor.id)).toEqual(['lead.escalated']);
    expect(await escalations(here.supervisor)).toMatchObject([
      {
        leadId: lead.split('/').at(-1),
        agencyId: here.agencyId,
        number: 1,
        last: false,
        standIn: false,
        told: [{ id: here.supervisor.id, name: 'Sal' }],
      },
    ]);
    const { body } = await here.supervisor.get('/v1/inbox');
    expect(body.items).toMatchObject([
      { type: 'lead.escalated', caveat: LEAD_CAVEAT, links: { subject: lead } },
    ]);

    expectBody(await there.investigator.post(`${lead}/acknowledgement`), 200);
    for (let day = 1; day <= 5; day++) {
      clock.pass({ hours: 24 });
      expect(await escalate()).toBe(day <= 3 ? 1 : 0);
    }
    expect(await told.inboxOf(there.supervisor.id)).toEqual(['lead.escalated']);
    expect(await told.inboxOf(here.supervisor.id)).toHaveLength(4);
    expect(await told.inboxOf(ada.id)).toEqual(['lead.escalated']);
    expect((await escalations(here.supervisor)).map(({ last }) => last)).toEqual([false, false, false, true]);
    expect(await escalations(there.supervisor)).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
  });

  test('is escalated once for the time in which nothing ran, by whichever worker comes first', async () => {
    const { here, make } = await newLead();
    await make();
    clock.pass({ days: 30 });
    const now = clock.now();
    const counts = await Promise.all([1, 2, 3].map(() => escalateOverdue(told.db, now)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(2);
    await told.fanOutAll();
    expect(await told.inboxOf(here.supervisor.id)).toEqual(['lead.escalated']);
    clock.pass({ days: 200 });
    await escalateOverdue(told.db, clock.now());
    await told.fanOutAll();
    expect(await told.inboxOf(here.supervisor.id)).toHaveLength(2);
  });

  test('follows the clock of its agency', async () => {
    const { here, there, make } = await newLead();
    const rule = { acknowledgeWithinHours: 8, repeatEveryHours: 2, repeatAtMost: 1 };
    const escalateTo = [{ personId: here.investigator.id }];
    const { rules } = DEFAULT_POLICY;
    const policy = { rules, clock: { ...rule, escalateTo } };
    await told.db.transaction((tx) => setPolicy(tx, told.origin, here.agencyId, policy, clock.now()));
    await make();
    for (const [hours, count] of [
      [7, 0],
      [1, 1],
      [1, 0],
      [1, 1],
      [10, 0],
    ] as const) {
      clock.pass({ hours });
      expect(await escalate()).toBe(count);
    }
    expect(await told.inboxOf(here.investigator.id)).toEqual([
      'lead.created',
      'lead.escalated',
      'lead.escalated',
    ]);
    expect(await told.inboxOf(here.supervisor.id)).toEqual([]);
    expect(await told.inboxOf(there.supervisor.id)).toEqual([]);
  });

  test('reaches administrators where nobody is to be found whom the rule means', async () => {
    const { here, make } = await newLead();
    const ada = await lab.person('administrator', { agencies: [here.agencyId] });
    await told.db.query(`UPDATE people SET state = 'disabled' WHERE id = $1`, [here.supervisor.id]);
    await make();
    clock.pass({ hours: 72 });
    await escalate();
    expect(await told.inboxOf(ada.id)).toEqual(['lead.escalated']);
    const { body } = await ada.get('/v1/inbox');
    expect(body.items).toMatchObject([{ type: 'lead.escalated', standIn: true }]);
    expect(await escalations(ada)).toMatchObject([{ standIn: true }]);
  });

  test('rests when the lead is withdrawn', async () => {
    const { here, make } = await newLead();
    const lead = await make();
    expectBody(await reviewer.post(`${lead}/withdrawal`, { reason: 'The wrong exhibit.' }), 200);
    clock.pass({ days: 10 });
    expect(await escalate()).toBe(0);
    expect(await told.inboxOf(here.supervisor.id)).toEqual([]);
  });
});
