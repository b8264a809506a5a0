import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { PERMISSIONS } from '../../../casework/rights/permissions.ts';
import type { Permission } from '../../../casework/rights/permissions.ts';
import { ROLES } from '../../../casework/rights/roles.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterPerson } from '../../support/enter-actor.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { enterCasework } from './casework.ts';
import { enterVerification } from './enter-verification.ts';
import { asMember, makeAttempt, makeLook } from './raw-connection.ts';
import type { Claim } from './raw-connection.ts';
import { findRows, writes } from './rows.ts';
import type { RowsOf } from './rows.ts';
import { GUARDS, UNGUARDED } from './tables.ts';

/** Refused by privilege or row security; or by a trigger, which did not find what the row belongs to. */
const REFUSED = ['42501', 'P0001', 'P0002', '0 rows'];

const actions = Object.entries<Permission>(PERMISSIONS);

describeModes('row security past all code', (mode) => {
  const api = new ApiUnderTest(mode);
  /** An actor of each role for the own agency. */
  const actors = new Map<Role, string>();
  let own: RowsOf[];
  let foreign: RowsOf[];

  beforeAll(async () => {
    const { agencyId } = await enterCasework({ mode, api });
    const { agencyId: otherAgencyId } = await enterCasework({ mode, api });
    const db = mode.database();
    for (const role of ROLES) {
      actors.set(role, (await enterPerson(db, { name: role, role, agencies: [agencyId] })).actorId);
    }
    own = await findRows(db, agencyId);
    foreign = await findRows(db, otherAgencyId);
    await makeAttempt(db);
    await makeLook(
      db,
      'look_at_own',
      own.filter(({ read }) => read),
    );
    await makeLook(
      db,
      'look_at_foreign',
      foreign.filter(({ read }) => read),
    );
  });

  const claimOf = (role: Role, action: string): Claim => ({ actor: actors.get(role) ?? '', action });

  /** Tries a statement and undoes it: how many rows it wrote, or by which code it was refused. */
  const attempt = async (tx: Queryable, statement: string): Promise<string> => {
    const { rows } = await tx.query<{ result: string }>(`SELECT attempt($1) AS result`, [statement]);
    return rows[0]?.result ?? '';
  };

  /** How many rows of an agency are seen, by table. */
  const look = async (claim: Claim, whose: 'own' | 'foreign'): Promise<Record<string, number>> => {
    const { rows } = await asMember(mode.database(), claim, (tx) =>
      tx.query<{ table: string; seen: number }>(`SELECT of_table AS table, seen FROM look_at_${whose}()`),
    );
    return Object.fromEntries(rows.map(({ table, seen }) => [table, seen]));
  };
  const none = (): Record<string, number> =>
    Object.fromEntries(own.filter(({ read }) => read).map(({ table }) => [table, 0]));

  test('every table that a request may touch has it, and is known to these tests', async () => {
    const { rows } = await mode.database().query<{ name: string; secured: boolean; touched: boolean }>(
      `SELECT c.relname AS name, c.relrowsecurity AS secured,
              has_any_column_privilege('breechlink_member', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                OR has_table_privilege('breechlink_member', c.oid, 'DELETE, TRUNCATE, TRIGGER') AS touched
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    );
    const bare = rows.filter(({ touched, secured }) => touched && !secured).map(({ name }) => name);
    expect(bare.toSorted(), 'ENABLE ROW LEVEL SECURITY in the migration').toEqual(
      Object.keys(UNGUARDED).toSorted(),
    );
    const unknown = rows.filter(({ secured, name }) => secured && GUARDS[name] === undefined);
    const hint = 'Say in tests/service/rights/tables.ts whose the rows of each of these tables are.';
    expect(
      unknown.map(({ name }) => name),
      hint,
    ).toEqual([]);
    const closed = rows.filter(({ name, touched }) => touched && GUARDS[name]?.rows === 'closed');
    expect(closed).toEqual([]);
  });

  test('secrets are read by no request', async () => {
    const { rows } = await mode.database().query<{ name: string }>(
      `SELECT c.relname || '.' || a.attname AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
         AND a.attname ~ '(secret|password|token|private|cipher|sealed|salt|otp|code_hash)'
         AND has_column_privilege('breechlink_member', c.oid, a.attnum, 'SELECT')`,
    );
    expect(rows).toEqual([]);
    const api_tokens = asMember(mode.database(), claimOf('administrator', 'jobs.list'), (tx) =>
      tx.query('SELECT token_sha256 FROM api_tokens'),
    );
    await expect(api_tokens).rejects.toMatchObject({ code: '42501' });
  });

  test.each(ROLES)('a %s sees rows of the own agency, in a permitted action alone', async (role) => {
    const seen = new Set<string>();
    for (const [action, permission] of actions) {
      const permitted = permission.roles.includes(role) && !permission.everywhere;
      expect(await look(claimOf(role, action), 'foreign'), action).toEqual(none());
      const mine = await look(claimOf(role, action), 'own');
      if (!permitted) expect(mine, action).toEqual(none());
      for (const [table, count] of Object.entries(mine)) if (count > 0) seen.add(table);
    }
    // Otherwise it would be no wonder that nothing of others is seen.
    for (const table of ['cases', 'exhibits', 'images']) expect(seen).toContain(table);
  });

  test('some action shows each table that requests read at all', async () => {
    const mine = await look(claimOf('supervisor', 'cases.read'), 'own');
    expect(Object.entries(mine).filter(([, seen]) => seen === 0)).toEqual([]);
  });

  test('what is about every agency is seen only with a role for every agency', async () => {
    const db = mode.database();
    const central = Object.keys(GUARDS).filter((table) => GUARDS[table]?.rows === 'central');
    await enterVerification(db);
    const counts = central.map((table) => `SELECT count(*) AS seen FROM ${table}`).join(' UNION ALL ');
    const seenBy = async (actor: string): Promise<number[]> => {
      const claim = { actor, action: 'searches.verifications' };
      const { rows } = await asMember(db, claim, (tx) => tx.query<{ seen: number }>(counts));
      return rows.map(({ seen }) => seen);
    };
    const supervisor = { name: 'supervisor', role: 'supervisor', agencies: [null] } as const;
    expect(await seenBy((await enterPerson(db, supervisor)).actorId)).toEqual(central.map(() => 1));
    expect(await seenBy(actors.get('supervisor') ?? '')).toEqual(central.map(() => 0));
  });

  test.each<[string, () => Claim]>([
    ['no actor', () => ({ action: 'cases.read' })],
    ['an unknown actor', () => ({ actor: randomUUID(), action: 'cases.read' })],
    ['no action', () => ({ actor: actors.get('administrator') ?? '' })],
    ['an unknown action', () => claimOf('administrator', 'everything')],
    ['an action of the service', () => claimOf('administrator', 'service.ready')],
  ])('%s sees and writes nothing, not even what is shared', async (_, claim) => {
    expect(await look(claim(), 'own')).toEqual(none());
    await asMember(mode.database(), claim(), async (tx) => {
      for (const table of ['agencies', 'actors', 'originals', 'jobs']) {
        const { rows } = await tx.query(`SELECT FROM ${table} LIMIT 1`);
        expect(rows, table).toEqual([]);
      }
    });
    expect(await tryWrites(claim(), own)).toEqual([]);
  });

  test('what is shared is still written under the own name, and what others wrote stays theirs', async () => {
    const [mine, theirs] = [actors.get('technician') ?? '', actors.get('examiner') ?? ''];
    const key = (actor: string) =>
      `INSERT INTO idempotency_keys (actor_id, key, fingerprint, status, body) VALUES ('${actor}', 'k', 'f', 200, '{}')`;
    const event = (actor: string) =>
      `INSERT INTO events (actor, action, subject_type, subject_id) VALUES ('${actor}', 'case.read', 'case', 'c')`;
    await mode.database().query(key(theirs));
    await asMember(mode.database(), claimOf('technician', 'cases.create'), async (tx) => {
      expect((await tx.query('SELECT FROM idempotency_keys')).rows).toEqual([]);
      expect((await tx.query(`UPDATE idempotency_keys SET status = 500`)).rowCount).toBe(0);
      for (const statement of [key, event]) {
        expect(await attempt(tx, statement(mine))).toBe('1 rows');
        expect(await attempt(tx, statement(theirs))).toBe('42501');
      }
    });
  });

  /** The tables of which a write was not refused. */
  const tryWrites = async (claim: Claim, rows: readonly RowsOf[]): Promise<string[]> => {
    const statements = rows.flatMap((one) =>
      writes(one, claim.actor ?? randomUUID()).map((statement) => ({ table: one.table, statement })),
    );
    const results = await asMember(mode.database(), claim, (tx) =>
      tx.query<{ result: string }>(`SELECT attempt(s) AS result FROM unnest($1::text[]) AS s`, [
        statements.map(({ statement }) => statement),
      ]),
    );
    const through = statements.filter((_, i) => !REFUSED.includes(results.rows[i]?.result ?? ''));
    return [...new Set(through.map(({ table }) => table))];
  };

  test('no action writes rows of another agency, nor any rows where it only reads or is not permitted', async () => {
    const written = new Set<string>();
    for (const [action, permission] of actions) {
      const permitted = ROLES.filter((role) => permission.roles.includes(role)).slice(0, 1);
      const others = ROLES.filter((role) => !permission.roles.includes(role)).slice(0, 1);
      for (const role of [...permitted, ...others]) {
        const claim = claimOf(role, action);
        expect(await tryWrites(claim, foreign), `${role}, ${action}, foreign`).toEqual([]);
        const mine = await tryWrites(claim, own);
        const mayWrite = permitted.includes(role) && permission.changes && !permission.everywhere;
        if (!mayWrite) expect(mine, `${role}, ${action}, own`).toEqual([]);
        for (const table of mine) written.add(table);
      }
    }
    // What is refused above is refused for whose it is, not for its form: here each goes through.
    const added = own.filter(({ added, notCopied }) => added && notCopied === undefined);
    const missing = added.filter(({ table }) => !written.has(table)).map(({ table }) => table);
    expect(missing).toEqual([]);
  });
});
