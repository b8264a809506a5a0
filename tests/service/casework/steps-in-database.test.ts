import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { FOLLOWING as LEADS } from '../../../casework/leads/lead-state.ts';
import { FOLLOWING as REVIEWS } from '../../../casework/reviews/review-state.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';

describeModes('steps of reviews and leads in the database', (mode) => {
  beforeAll(async () => {
    await migrate(mode.database(), join(import.meta.dirname, '../../../migrations'));
  }, 60_000);

  test.each([
    { trigger: 'check_lead_step', following: LEADS },
    { trigger: 'check_review_step', following: REVIEWS },
  ])('$trigger lets pass what the code takes as a step, and nothing else', async ({ trigger, following }) => {
    const { rows } = await mode
      .database()
      .query<{ source: string }>(`SELECT prosrc AS source FROM pg_proc WHERE proname = $1`, [trigger]);
    const inDatabase = [...(rows[0]?.source ?? '').matchAll(/(?<!IN )\('(\w+)', '(\w+)'\)/g)].map(
      ([, from, to]) => [from, to],
    );
    const inCode = Object.entries<readonly string[]>(following).flatMap(([from, all]) =>
      all.map((to) => [from, to]),
    );
    expect(inDatabase.map(String).toSorted()).toEqual(inCode.map(String).toSorted());
  });
});
