import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';

const WHO = `SELECT current_user::text AS role, current_setting('breechlink.actor', true) AS actor`;

describeModes('the database as a member', (mode) => {
  const as = (actor: string) => mode.database().asMember({ 'breechlink.actor': actor });

  beforeAll(async () => {
    await migrate(mode.database(), join(import.meta.dirname, '../../../migrations'));
    await mode
      .database()
      .query(`CREATE TABLE things (n integer UNIQUE); GRANT ALL ON things TO breechlink_member`);
  });

  it('runs each statement as that role, with the settings of its caller and of nobody else', async () => {
    const actors = Array.from({ length: 40 }, (_, i) => `actor ${i}, it's "one"`);
    const alone = await Promise.all(actors.map((actor) => as(actor).query(WHO)));
    const together = await Promise.all(
      actors.map((actor) => as(actor).transaction(async (tx) => [await tx.query(WHO), await tx.query(WHO)])),
    );
    for (const [i, actor] of actors.entries()) {
      const who = { rows: [{ role: 'breechlink_member', actor }] };
      expect([alone[i], ...(together[i] ?? [])]).toMatchObject([who, who, who]);
    }
    const { rows } = await mode.database().query<{ role: string; actor: string | null }>(WHO);
    expect(rows[0]?.role).not.toBe('breechlink_member');
    expect(rows[0]?.actor ?? '').toBe('');
  });

  it('keeps all of a transaction or nothing, and goes on after a failure', async () => {
    const add = 'INSERT INTO things (n) VALUES ($1)';
    const twice = as('a').transaction(async (tx) => {
      await tx.query(add, [1]);
      await tx.query(add, [1]);
    });
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'things_n_key' });
    await as('a').query(add, [2]);
    await expect(as('a').query(add, [2])).rejects.toMatchObject({ code: '23505' });
    const given = as('a').transaction(async (tx) => {
      await tx.query(add, [3]);
      throw new Error('changed my mind');
    });
    await expect(given).rejects.toThrow('changed my mind');
    expect((await as('a').query('SELECT n FROM things')).rows).toEqual([{ n: 2 }]);
  });

  it('runs nothing when the settings cannot be made, and says why', async () => {
    const nobody = mode.database().asMember({ statement_timeout: 'soon' });
    await expect(nobody.query('DELETE FROM things')).rejects.toMatchObject({ code: '22023' });
    const erase = nobody.transaction(async (tx) => {
      await tx.query('DELETE FROM things');
    });
    await expect(erase).rejects.toMatchObject({ code: '22023' });
    expect((await as('a').query('SELECT n FROM things')).rows).toEqual([{ n: 2 }]);
  });

  it('is not asked from inside a transaction, which it would wait for', async () => {
    const inside = as('a').transaction(async () => as('a').query(WHO));
    await expect(inside).rejects.toThrow('inside a transaction');
  });
});
