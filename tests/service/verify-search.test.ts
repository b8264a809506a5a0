import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scoreGalleryOf } from '../../casework/searches/score-gallery.ts';
import { planChecks } from '../../casework/verification/plan-checks.ts';
import { verifySearch } from '../../casework/verification/verify-search.ts';
import { printVerification } from '../../start/verification/print-verification.ts';
import { readLinks } from '../../start/verification/read-links.ts';
import { startVerifier } from '../../worker/start-verifier.ts';
import { describeModes } from '../support/describe-modes.ts';
import { direction, GalleryUnderTest, near, SEARCH_MODEL } from '../support/gallery-under-test.ts';
import { ApiUnderTest } from './api/api-under-test.ts';

describeModes('verification of the search', (mode) => {
  const gallery = new GalleryUnderTest(mode, new ApiUnderTest(mode));
  const verifier = startVerifier();
  afterAll(() => verifier.close());

  test('known links and canaries are found by the search as by the exact answer, and a loss is named', async () => {
    const mark = direction(1);
    const [a, b] = [await gallery.add(mark), await gallery.add(near(mark, 0.5, 2))];
    for (let seed = 3; seed < 8; seed++) await gallery.add(direction(seed));
    const links = [
      [a.exhibitId, b.exhibitId],
      [a.exhibitId, '00000000-0000-4000-8000-000000000000'],
    ] as const;
    const wish = { links, canaries: 100, seed: 'a', search: scoreGalleryOf, answers: verifier };
    const found = await verifySearch(mode.database(), SEARCH_MODEL, wish);
    expect(found).toEqual({
      seed: 'a',
      signatures: 7,
      knownLinks: 2,
      links: 2,
      canaries: 7,
      beyondDepth: 0,
      notSearchable: 1,
      missing: [],
    });
    expect((await verifySearch(mode.database(), SEARCH_MODEL, { ...wish, canaries: 3 })).canaries).toBe(3);

    // As a gallery whose codes were restored without its signatures would lose somebody.
    await mode.database().query(`DELETE FROM signature_codes WHERE exhibit_id = $1`, [b.exhibitId]);
    const torn = await verifySearch(mode.database(), SEARCH_MODEL, wish);
    expect(torn.missing.map(({ expectedId }) => expectedId)).toEqual([b.exhibitId, b.exhibitId]);

    const forgetful: typeof scoreGalleryOf = async (...question) => {
      const scores = await scoreGalleryOf(...question);
      return {
        ...scores,
        candidates: scores.candidates.filter(({ exhibitId }) => exhibitId !== b.exhibitId),
      };
    };
    const lost = await verifySearch(mode.database(), SEARCH_MODEL, { ...wish, search: forgetful });
    const { exhibitId: questionedId } = a;
    expect(lost.missing).toEqual([
      { questionedId, expectedId: b.exhibitId, imageId: null, exactRank: 1 },
      { questionedId: b.exhibitId, expectedId: b.exhibitId, imageId: b.imageId, exactRank: 1 },
    ]);
    expect(printVerification(lost).join('\n')).toContain(`did not find exhibit ${b.exhibitId}, rank 1`);
  });
});

describeModes('the sample of a verification', (mode) => {
  const gallery = new GalleryUnderTest(mode, new ApiUnderTest(mode));

  test('the seed decides who is taken, and every kind of mark is', async () => {
    for (let seed = 1; seed < 20; seed++) await gallery.add(direction(seed));
    await gallery.add(direction(20), { declared: { mark: 'firing_pin' } });
    const plan = async (seed: string, canaries: number) => {
      const { checks } = await planChecks(mode.database(), SEARCH_MODEL, [], { seed, canaries });
      return checks.flatMap(({ questions }) => questions);
    };
    const [first, again, other] = [await plan('a', 8), await plan('a', 8), await plan('b', 8)];
    expect(first.map(({ mark }) => mark).filter((mark) => mark === 'firing_pin')).toHaveLength(1);
    expect(first).toHaveLength(8);
    expect(again).toEqual(first);
    expect(new Set(other.map(({ id }) => id))).not.toEqual(new Set(first.map(({ id }) => id)));
    // Whoever asks for all has each once.
    expect(new Set((await plan('a', 500)).map(({ id }) => id)).size).toBe(20);
    expect(await plan('a', 500)).toHaveLength(20);
  });
});

test('links are read from CSV and JSON, and what is no pair is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'breechlink-links-'));
  const [a, b] = ['0B9F4F0E-3F0C-4C52-9D0E-5A4C9F1D2A10', '11111111-2222-4333-8444-555555555555'];
  const pair = [a.toLowerCase(), b];
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  expect(await readLinks(await write('a.csv', `questioned,mate\r\n${a},${b},note\r\n\r\n`))).toEqual([pair]);
  expect(await readLinks(await write('a.json', JSON.stringify([[a, b]])))).toEqual([pair]);
  await expect(readLinks(await write('b.csv', `${a},${b}\n${a}\n`))).rejects.toThrow('Line 2 of');
  await expect(readLinks(await write('b.json', '[["x"]]'))).rejects.toThrow('Entry 1 of');
  await rm(folder, { recursive: true });
});
