import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { PERMISSIONS } from '../../../casework/rights/permissions.ts';
import type { Permission } from '../../../casework/rights/permissions.ts';
import { ROLES } from '../../../casework/rights/roles.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterToken } from '../../support/enter-actor.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { enterCasework } from './casework.ts';
import { asMember, makeAttempt } from './raw-connection.ts';
import type { Claim } from './raw-connection.ts';
import { findRows, literal, writes } from './rows.ts';
import type { RowsOf } from './rows.ts';
import { GUARDS, UNGUARDED } from './tables.ts';

/** Refused by privilege or row security; or by a trigger, which did not find what the row belongs to. */
const REFUSED = ['42501', 'P0001', '0 rows'];

const actions = Object.entries<Permission>(PERMISSIONS);

describeModes('row security past all code', (mode) => {
  const api = new ApiUnderTest(mode);
  /** An actor of each role for the own agency. */
  const actors = new Map<Role, string>();
  let own: RowsOf[];
  let foreign: RowsOf[];

  beforeAll(async () => {
    const agencies = [await api.makeAgency(), await api.makeAgency()];
    for (const agencyId of agencies) await enterCasework(mode, api, agencyId);
    for (const role of ROLES) {
      actors.set(role, (await enterToken(mode.database(), { role, agencyId: agencies[0] ?? null })).actorId);
    }
    own = await findRows(mode.database(), agencies[0] ?? '');
    foreign = await findRows(mode.database(), agencies[1] ?? '');
    await makeAttempt(mode.database());
  });

  const claimOf = (role: Role, action: string): Claim => ({ actor: actors.get(role) ?? '', action });

  /** Tries a statement and undoes it: how many rows it wrote, or by which code it was refused. */
  const attempt = async (tx: Queryable, statement: string): Promise<string> => {
    const { rows } = await tx.query<{ result: string }>(`SELECT attempt($1) AS result`, [statement]);
    return rows[0]?.result ?? '';
  };

  /** How many of the rows are seen, by table. */
  const look = async (claim: Claim, rows: readonly RowsOf[]): Promise<Record<string, number>> => {
    const counts = rows
      .filter(({ read }) => read)
      .map(
        ({ table, places }) =>
          `SELECT ${literal(table)} AS table, count(*) AS seen FROM ${table} WHERE ctid = ANY (${literal(places)}::tid[])`,
      );
    const found = await asMember(mode.database(), claim, (tx) =>
      tx.query<{ table: string; seen: number }>(counts.join(' UNION ALL ')),
    );
    return Object.fromEntries(found.rows.map(({ table, seen }) => [table, seen]));
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
      expect(await look(claimOf(role, action), foreign), action).toEqual(none());
      const mine = await look(claimOf(role, action), own);
      if (!permitted) expect(mine, action).toEqual(none());
      for (const [table, count] of Object.entries(mine)) if (count > 0) seen.add(table);
    }
    // Otherwise it would be no wonder that nothing of others is seen.
    for (const table of ['cases', 'exhibits', 'images']) expect(seen).toContain(table);
  });

  test('some action shows every row of the own agency that requests read at all', async () => {
    const all = own.filter(({ read }) => read).map(({ table, count }) => [table, count]);
    expect(await look(claimOf('supervisor', 'cases.read'), own)).toEqual(Object.fromEntries(all));
  });

  test.each<[string, () => Claim]>([
    ['no actor', () => ({ action: 'cases.read' })],
    ['an unknown actor', () => ({ actor: randomUUID(), action: 'cases.read' })],
    ['no action', () => ({ actor: actors.get('administrator') ?? '' })],
    ['an unknown action', () => claimOf('administrator', 'everything')],
    ['an action of the service', () => claimOf('administrator', 'service.ready')],
  ])('%s sees and writes nothing, not even what is shared', async (_, claim) => {
    expect(await look(claim(), own)).toEqual(none());
    await asMember(mode.database(), claim(), async (tx) => {
      for (const table of ['agencies', 'actors', 'originals', 'jobs']) {
        const { rows } = await tx.query(`SELECT FROM ${table} LIMIT 1`);
        expect(rows, table).toEqual([]);
      }
      for (const statement of own.flatMap((rows) => writes(rows, claim().actor ?? randomUUID()))) {
        expect(REFUSED, statement).toContain(await attempt(tx, statement));
      }
    });
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

  /** What came of each write of the rows, by table: refusals, and what was not refused. */
  const tryWrites = async (claim: Claim, rows: readonly RowsOf[]): Promise<Set<string>> => {
    const written = new Set<string>();
    await asMember(mode.database(), claim, async (tx) => {
      for (const one of rows) {
        for (const statement of writes(one, claim.actor ?? '')) {
          if (!REFUSED.includes(await attempt(tx, statement))) written.add(one.table);
        }
      }
    });
    return written;
  };

  test('no action writes rows of another agency, nor any rows where it only reads or is not permitted', async () => {
    const written = new Set<string>();
    for (const [action, permission] of actions) {
      const permitted = ROLES.filter((role) => permission.roles.includes(role)).slice(0, 1);
      const others = ROLES.filter((role) => !permission.roles.includes(role)).slice(0, 1);
      for (const role of [...permitted, ...others]) {
        const claim = claimOf(role, action);
        expect([...(await tryWrites(claim, foreign))], `${role}, ${action}, foreign`).toEqual([]);
        const mine = await tryWrites(claim, own);
        const mayWrite = permitted.includes(role) && permission.changes && !permission.everywhere;
        if (!mayWrite) expect([...mine], `${role}, ${action}, own`).toEqual([]);
        for (const table of mine) written.add(table);
      }
    }
    // What is refused above is refused for whose it is, not for its form: here each goes through.
    const added = own.filter((rows) => rows.added).map(({ table }) => table);
    expect([...written].toSorted()).toEqual(added.toSorted());
  });
});
