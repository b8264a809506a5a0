import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import type { Answer } from './api-under-test.ts';
import { enterPerson, signedIn } from './person-under-test.ts';

describeModes('agencies and people', (mode) => {
  const api = new ApiUnderTest(mode);
  let harbour = '';
  let mountain = '';
  /** An administrator of the harbour's agency alone. */
  let token = '';

  beforeAll(async () => {
    harbour = await api.makeAgency();
    mountain = await api.makeAgency();
    token = await api.tokenFor({ role: 'administrator', agencyId: harbour });
  });

  /** A request with the harbour administrator's token. */
  const harbours = (method: string, path: string, body?: unknown): Promise<Answer> =>
    api.call(method, path, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  const newPerson = (role: string, agencyId: string | null, email = `${randomUUID()}@lab.example`) => ({
    name: 'Rui Alves',
    email,
    assignments: [{ role, agencyId }],
  });

  const events = async (subjectId: string) => {
    const { rows } = await mode
      .database()
      .query<{ action: string; actor: string | null }>(
        `SELECT action, actor FROM events WHERE subject_id = $1 ORDER BY id`,
        [subjectId],
      );
    return rows.map(({ action }) => action);
  };

  test('an administrator of every agency enters an agency, and its code stays its own', async () => {
    const wish = { code: `X${randomUUID().slice(0, 8).toUpperCase()}`, name: 'Customs', kind: 'customs' };
    const made = await api.post('/v1/agencies', { ...wish, country: 'BB' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...wish, country: 'BB', secondFactorRequired: false });
    const again = await api.post('/v1/agencies', wish);
    expect(again).toMatchObject({ status: 409, body: { type: problem('agency-code-taken') } });
    const { body } = await api.get(`/v1/agencies/${String(made.body.id)}`);
    expect(body).toEqual(made.body);
    expect(await events(String(made.body.id))).toEqual(['agency.created']);
  });

  test('an administrator of one agency enters no other, and renames only the own', async () => {
    const entered = await harbours('POST', '/v1/agencies', { code: 'NEW', name: 'New', kind: 'police' });
    expect(entered).toMatchObject({ status: 403, body: { type: problem('forbidden') } });
    const renamed = await harbours('PATCH', `/v1/agencies/${harbour}`, { name: 'Harbour police' });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Harbour police' } });
    const foreign = await harbours('PATCH', `/v1/agencies/${mountain}`, { name: 'Ours' });
    expect(foreign).toMatchObject({ status: 403, body: { type: problem('agency-not-covered') } });
    const list = await harbours('GET', '/v1/agencies?limit=200');
    expect(list.body.agencies).toContainEqual(
      expect.objectContaining({ id: mountain, name: expect.not.stringContaining('Ours') }),
    );
    expect(await events(harbour)).toEqual(['agency.changed']);
  });

  test('a person is entered with roles, listed by address page by page, and read', async () => {
    const email = `Anna.${randomUUID()}@Lab.Example`;
    const made = await harbours('POST', '/v1/people', newPerson('examiner', harbour, email));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      email: email.toLowerCase(),
      state: 'active',
      secondFactor: false,
      assignments: [{ role: 'examiner', agencyId: harbour, trainedReviewer: false }],
    });
    await harbours('POST', '/v1/people', newPerson('technician', harbour));
    const first = await harbours('GET', '/v1/people?limit=1');
    const second = await harbours('GET', `/v1/people?limit=200&after=${String(first.body.next)}`);
    const addresses = [first, second].flatMap(({ body }) => body.people).map((one) => Object(one).email);
    expect(addresses).toContain(email.toLowerCase());
    expect(addresses).toEqual(addresses.toSorted());
    const taken = await api.post('/v1/people', newPerson('examiner', mountain, email.toUpperCase()));
    expect(taken).toMatchObject({ status: 409, body: { type: problem('email-taken') } });
  });

  test.each([
    ['two people by letters that look alike', { email: 'аnna@lab.example' }],
    ['nobody at an address', { email: 'anna' }],
    ['a person without a role', { assignments: [] }],
    ['a role that is none', { assignments: [{ role: 'owner', agencyId: null }] }],
  ])('the contract refuses %s', async (_what, wrong) => {
    const { status } = await api.post('/v1/people', { ...newPerson('examiner', harbour), ...wrong });
    expect(status).toBe(400);
  });

  test('nobody gives a role beyond the agencies that they administer', async () => {
    const person = await enterPerson(api, { role: 'examiner', agencyId: harbour });
    for (const agencyId of [mountain, null]) {
      const wish = { role: 'examiner', agencyId };
      const entered = await harbours('POST', '/v1/people', newPerson('examiner', agencyId));
      const assigned = await harbours('POST', `/v1/people/${person.id}/assignments`, wish);
      for (const answer of [entered, assigned]) {
        expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
      }
    }
    const unknown = await harbours('POST', '/v1/people', newPerson('examiner', randomUUID()));
    expect(unknown).toMatchObject({ status: 404, body: { type: problem('agency-not-found') } });
    const { rowCount } = await mode
      .database()
      .query(`SELECT 1 FROM assignments WHERE actor_id = $1 AND agency_id IS DISTINCT FROM $2`, [
        person.id,
        harbour,
      ]);
    expect(rowCount).toBe(0);
  });

  test('a person of another agency is as unknown as one who does not exist', async () => {
    const foreign = await enterPerson(api, { role: 'examiner', agencyId: mountain });
    const attempts: [string, string, unknown?][] = [
      ['GET', ''],
      ['POST', '/assignments', { role: 'technician', agencyId: harbour }],
      ['POST', '/disable'],
      ['POST', '/invitations'],
      ['DELETE', '/second-factor'],
      ['DELETE', '/identities'],
    ];
    for (const [method, path, body] of attempts) {
      const [known, unknown] = await Promise.all(
        [foreign.id, randomUUID()].map((id) => harbours(method, `/v1/people/${id}${path}`, body)),
      );
      expect(known).toMatchObject({ status: 404, body: { type: problem('person-not-found') } });
      expect(unknown?.status).toBe(404);
    }
    const { body } = await harbours('GET', '/v1/people?limit=200');
    expect(JSON.stringify(body)).not.toContain(foreign.email);
  });

  test('whoever administers part of what a person may do cannot act as them', async () => {
    const person = await enterPerson(
      api,
      { role: 'examiner', agencyId: harbour },
      { role: 'administrator', agencyId: mountain },
    );
    const { body } = await harbours('GET', `/v1/people/${person.id}`);
    // What the person does elsewhere is not told either.
    expect(body.assignments).toEqual([expect.objectContaining({ agencyId: harbour })]);
    for (const [method, path] of [
      ['POST', '/invitations'],
      ['POST', '/disable'],
      ['DELETE', '/second-factor'],
      ['DELETE', '/identities'],
    ] as const) {
      const answer = await harbours(method, `/v1/people/${person.id}${path}`);
      expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
    }
    const all = await api.get(`/v1/people/${person.id}`);
    const [foreign] = [all.body.assignments]
      .flat()
      .map(Object)
      .filter(({ agencyId }) => agencyId === mountain);
    const ended = await harbours('DELETE', `/v1/people/${person.id}/assignments/${foreign?.id}`);
    expect(ended).toMatchObject({ status: 404, body: { type: problem('assignment-not-found') } });
    expect((await api.call('POST', `/v1/people/${person.id}/disable`)).status).toBe(200);
  });

  test('a role takes effect at once in an open session, and so does its end', async () => {
    const { person, browser } = await signedIn(api, { role: 'investigator', agencyId: harbour });
    const look = () => browser.get('/v1/jobs');
    expect((await look()).status).toBe(403);
    const wish = { role: 'administrator', agencyId: null };
    const given = await api.post(`/v1/people/${person.id}/assignments`, wish);
    expect(given).toMatchObject({ status: 201, body: wish });
    expect((await look()).status).toBe(200);
    const twice = await api.post(`/v1/people/${person.id}/assignments`, wish);
    expect(twice).toMatchObject({ status: 409, body: { type: problem('assignment-exists') } });
    const path = `/v1/people/${person.id}/assignments/${String(given.body.id)}`;
    expect((await api.call('DELETE', path)).body).toHaveProperty('endedAt');
    expect((await look()).status).toBe(403);
    expect((await api.call('DELETE', path)).status).toBe(404);
    expect(await events(person.id)).toEqual([
      'person.created',
      'person.invited',
      'person.password_set',
      'assignment.created',
      'assignment.ended',
    ]);
  });

  test('those who are no administrators enter nobody, and only auditors look', async () => {
    for (const [role, status] of [
      ['supervisor', 403],
      ['examiner', 403],
      ['auditor', 200],
    ] as const) {
      const other = await api.tokenFor({ role, agencyId: harbour });
      const headers = { authorization: `Bearer ${other}`, 'content-type': 'application/json' };
      const body = JSON.stringify(newPerson('examiner', harbour));
      expect(
        (await api.call('GET', '/v1/people', { headers: { authorization: headers.authorization } })).status,
      ).toBe(status);
      expect((await api.call('POST', '/v1/people', { headers, body })).status).toBe(403);
    }
  });

  test('the database itself lets nobody give themselves a role in the wrong action', async () => {
    const { rows } = await mode.database().query<{ id: string }>(`SELECT id FROM people LIMIT 1`);
    const attempt = mode.database().transaction(async (tx) => {
      await tx.query(
        `SELECT set_config('breechlink.actor', $1, true), set_config('breechlink.action', 'cases.create', true),
                set_config('role', 'breechlink_member', true)`,
        [rows[0]?.id],
      );
      await tx.query(
        `INSERT INTO assignments (id, actor_id, role, created_by)
         VALUES (gen_random_uuid(), current_actor(), 'administrator', current_actor())`,
      );
    });
    await expect(attempt).rejects.toThrow('row-level security');
  });
});
