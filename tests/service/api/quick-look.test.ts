import { expect, test } from 'vitest';
import { MATES_FOUND } from '../../../casework/searches/quick-look.ts';
import { AT_ONCE } from '../../../casework/searches/shortlist-by-sign-bits.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import { ApiUnderTest } from './api-under-test.ts';

describeModes('quick looks', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const look = async (wish: object) => (await api.get(`/v1/searches/${await gallery.search(wish)}`)).body;

  test('a quick look says what it left out and what such looks were measured to miss', async () => {
    const mark = direction(1);
    const questioned = await gallery.add(mark);
    const mate = await gallery.add(near(mark, 0.7, 2));
    const wish = { exhibitIds: [questioned.exhibitId], mode: 'quick_look' };
    // In a small gallery there is nothing to gain by leaving anybody out.
    expect(await look(wish)).toMatchObject({
      mode: 'quick_look',
      eligible: 1,
      searched: 1,
      exhaustive: true,
    });

    // Strangers as far as a pass sees them: codes, and their count.
    await mode.database().query(
      `INSERT INTO signature_codes (exhibit_id, group_id, code)
       SELECT gen_random_uuid(), (SELECT id FROM signature_groups),
              (SELECT string_agg(('x' || md5(n || ' ' || part))::bit(128)::text, '') FROM generate_series(1, 8) AS part)::bit(1024)
       FROM generate_series(1, ${AT_ONCE}) AS n`,
    );
    await mode.database().query(`UPDATE gallery_counts SET exhibits = exhibits + ${AT_ONCE}`);
    const body = await look(wish);
    const eligible = AT_ONCE + 1;
    expect(body).toMatchObject({ state: 'completed', mode: 'quick_look', eligible, exhaustive: false });
    expect(body.searched).toBeGreaterThan(0);
    expect(body.searched).toBeLessThan(eligible / 2);
    expect(body.quickLook).toEqual({
      matesFound: MATES_FOUND,
      command: expect.stringContaining('bench:search'),
    });
    const { candidates } = (await api.get(`/v1/searches/${String(body.id)}/candidates`)).body;
    expect(candidates).toMatchObject([{ exhibitId: mate.exhibitId }]);
    expect(await look({ ...wish, mode: 'exhaustive' })).toMatchObject({
      searched: eligible,
      exhaustive: true,
    });

    // Again is again a quick look, and the difference to an exhaustive one is told.
    const again = await api.post(`/v1/searches/${String(body.id)}/rerun`, {});
    expect(again.body).toMatchObject({ mode: 'quick_look', rerunOf: body.id });
  });
});
