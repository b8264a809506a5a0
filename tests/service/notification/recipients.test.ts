import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { fanOut } from '../../../casework/notifications/fan-out.ts';
import { DEFAULT_POLICY } from '../../../casework/notifications/policy.ts';
import type { Rule } from '../../../casework/notifications/policy.ts';
import { setPolicy } from '../../../casework/notifications/set-policy.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterAgency, enterPerson, enterToken } from '../../support/enter-actor.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';

describeModes('who is told', (mode) => {
  const told = new NotificationUnderTest(mode);
  let agencyId = '';
  beforeEach(async () => {
    agencyId = await enterAgency(told.db, `R${randomUUID().slice(0, 8).toUpperCase()}`);
  });

  const person = async (role: 'investigator' | 'examiner' | 'administrator', agencies = [agencyId]) =>
    (await enterPerson(told.db, { name: role, role, agencies })).actorId;
  const setRules = (rules: Rule[]) =>
    told.db.transaction((tx) =>
      setPolicy(tx, told.origin, agencyId, { rules, clock: DEFAULT_POLICY.clock }, told.clock.now()),
    );

  test('by default investigators, systems and whoever has to do something, of this agency only', async () => {
    const elsewhere = await enterAgency(told.db, `S${randomUUID().slice(0, 8).toUpperCase()}`);
    const [ines, eva] = [await person('investigator'), await person('examiner')];
    const far = await person('investigator', [elsewhere]);
    const { actorId: lims } = await enterToken(told.db, { role: 'lab_system', agencyId });
    const expired = { role: 'lab_system', agencyId, expiresAt: new Date(0) } as const;
    const { actorId: old } = await enterToken(told.db, expired);
    await told.tell('lead.created', [agencyId]);
    await told.tell('lead.confirmation_requested', [agencyId]);
    await told.tell('hit.confirmed', [agencyId]);
    expect(await told.inboxOf(ines)).toEqual(['lead.created', 'hit.confirmed']);
    expect(await told.inboxOf(lims)).toEqual(['lead.created', 'hit.confirmed']);
    expect(await told.inboxOf(eva)).toEqual(['lead.confirmation_requested']);
    expect(await told.inboxOf(far)).toEqual([]);
    expect(await told.inboxOf(old)).toEqual([]);
  });

  test('whom the rules of the agency name, and nobody else', async () => {
    const [ines, eva] = [await person('investigator'), await person('examiner')];
    await setRules([{ events: ['lead.created'], audience: { personId: eva }, channels: ['inbox'] }]);
    await told.tell('lead.created', [agencyId]);
    await told.tell('hit.confirmed', [agencyId]);
    expect(await told.inboxOf(eva)).toEqual(['lead.created']);
    expect(await told.inboxOf(ines)).toEqual([]);
    await setRules([]);
    await told.tell('lead.created', [agencyId]);
    expect(await told.inboxOf(eva)).toEqual(['lead.created']);
  });

  test('whoever entered the case that a finding is about', async () => {
    const caseId = randomUUID();
    const exhibits = [randomUUID(), randomUUID()];
    const ida = await person('investigator');
    await told.db.query(`INSERT INTO cases (id, agency_id, reference, created_by) VALUES ($1, $2, 'C', $3)`, [
      caseId,
      agencyId,
      ida,
    ]);
    for (const exhibit of exhibits) {
      await told.db.query(
        `INSERT INTO exhibits (id, case_id, reference, kind, origin, created_by)
         VALUES ($1::uuid, $2, $1::uuid::text, 'bullet', 'evidence', $3)`,
        [exhibit, caseId, ida],
      );
    }
    const [searchId, findingId] = [randomUUID(), randomUUID()];
    await told.db.query(
      `INSERT INTO searches (id, exhibit_id, model, parameters_hash, engine_version) VALUES ($1, $2, 'm', 'p', 'e')`,
      [searchId, exhibits[1]],
    );
    await told.db.query(
      `INSERT INTO findings (id, watched_exhibit_id, entered_exhibit_id, search_id, rank, score, threshold)
       VALUES ($1, $2, $3, $4, 1, 9, 6)`,
      [findingId, ...exhibits, searchId],
    );
    const rule = { audience: { caseRegistrant: true }, channels: ['inbox'] } as const;
    await setRules([{ ...rule, events: ['finding.recorded'] }]);
    await told.tell('finding.recorded', [agencyId], { subjectType: 'finding', subjectId: findingId });
    expect(await told.inboxOf(ida)).toEqual(['finding.recorded']);
  });

  test('nobody who does not work for the agency, or not any longer', async () => {
    const elsewhere = await enterAgency(told.db, `T${randomUUID().slice(0, 8).toUpperCase()}`);
    const far = await person('examiner', [elsewhere]);
    const rule = { events: ['lead.created'], channels: ['inbox'] } as const;
    await expect(setRules([{ ...rule, audience: { personId: far } }])).rejects.toThrow('does not work for');
    const eva = await person('examiner');
    await setRules([{ ...rule, audience: { personId: eva } }]);
    await told.db.query(`UPDATE assignments SET ended_at = now() WHERE actor_id = $1`, [eva]);
    await told.tell('lead.created', [agencyId]);
    expect(await told.inboxOf(eva)).toEqual([]);
  });

  test('administrators, where the rules reach nobody', async () => {
    const ada = await person('administrator');
    await told.tell('lead.created', [agencyId]);
    expect(await told.inboxOf(ada)).toEqual(['lead.created']);
    await person('investigator');
    await told.tell('lead.withdrawn', [agencyId]);
    expect(await told.inboxOf(ada)).toEqual(['lead.created']);
  });

  test('once, however often an announcement is taken up', async () => {
    const ines = await person('investigator');
    const id = await told.tell('lead.created', [agencyId]);
    const again = () => fanOut(told.db, id, told.clock.now());
    await Promise.all([again(), again(), again()]);
    expect(await told.inboxOf(ines)).toEqual(['lead.created']);
  });
});
