import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { askWith } from '../../../casework/searches/question.ts';
import { scoreGallery } from '../../../casework/searches/score-gallery.ts';
import { AT_ONCE, shortlistBySignBits, WHOLE } from '../../../casework/searches/shortlist-by-sign-bits.ts';
import { readSignatures } from '../../../casework/signatures/read-signatures.ts';
import { signCode } from '../../../casework/signatures/sign-code.ts';
import { steeredProbes, turnSignature } from '../../../engine/signature/steering.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { akin, direction, newModel, SyntheticGallery } from '../../support/synthetic-gallery.ts';

describeModes('the gallery', (mode) => {
  const db = () => mode.database();
  const gallery = new SyntheticGallery(db);
  beforeAll(async () => {
    await migrate(db(), 'migrations');
    await gallery.begin();
  }, 60_000);

  it('gives what comparing every signature at every angle gives', async () => {
    const model = newModel();
    const { steering, probes } = model.manifest;
    const mark = direction(1);
    const questioned = await gallery.add(model, mark);
    const stored = new Map<string, Float32Array>();
    for (let seed = 100; seed < 300; seed++) {
      const signature = turnSignature(akin(mark, (seed % 10) / 12, seed), steering, seed);
      stored.set(await gallery.add(model, signature), signature);
    }
    const turned = steeredProbes(mark, steering, probes);
    const expected = [...stored].map(([exhibitId, signature]) => {
      const cosines = turned.map((probe) => probe.reduce((sum, value, i) => sum + value * signature[i], 0));
      const cosine = Math.max(...cosines);
      return { exhibitId, cosine, angle: cosines.indexOf(cosine) * 3 };
    });
    const { candidates, eligible } = await scoreGallery(db(), questioned, model);
    expect(eligible).toBe(200);
    const found = new Map(candidates.map(({ exhibitId, marks }) => [exhibitId, marks[0]]));
    for (const { exhibitId, cosine, angle } of expected) {
      expect(found.get(exhibitId)?.score).toBeCloseTo(cosine, 3);
      if (cosine > 0.5) expect(found.get(exhibitId)?.angleDegrees).toBe(angle);
    }
    const best = expected.reduce((a, b) => (b.cosine > a.cosine ? b : a));
    expect(candidates[0].exhibitId).toBe(best.exhibitId);
  }, 120_000);

  it('keeps mates in the shortlist of a gallery that is too large to compare as a whole', async () => {
    const model = newModel();
    const mark = direction(2);
    const questioned = await gallery.add(model, mark);
    const [{ groupId }] = await readSignatures(db(), questioned, model);
    const strangers = AT_ONCE + 5_000;
    await db().query(
      `INSERT INTO signature_codes (exhibit_id, group_id, code)
       SELECT gen_random_uuid(), $1, (SELECT string_agg(('x' || md5(n || ' ' || part))::bit(128)::text, '')
                                      FROM generate_series(1, 8) AS part)::bit(1024)
       FROM generate_series(1, ${strangers}) AS n`,
      [groupId],
    );
    const mates: string[] = [];
    for (let i = 0; i < 5; i++) {
      const mate = turnSignature(akin(mark, 0.5, 40 + i), model.manifest.steering, 36.4 * i);
      mates.push(await gallery.add(model, mate));
    }
    const [signature] = await readSignatures(db(), questioned, model);
    const question = askWith(signature, model, 'exhaustive');
    // By all probes at once, and by those that a sample lets through.
    for (const eligible of [AT_ONCE, strangers]) {
      const scope = { without: [questioned], exhibits: null, eligible };
      const shortlist = await shortlistBySignBits(db(), question, scope);
      expect(shortlist.looked).toBe(eligible);
      expect(shortlist.exhibitIds).toHaveLength(WHOLE);
      expect(shortlist.exhibitIds).toEqual(expect.arrayContaining(mates));
      expect(shortlist.exhibitIds).not.toContain(questioned);
    }
    // A quick look says how many it left out, and leaves nobody out where everybody can be looked at.
    const near = await gallery.add(model, turnSignature(akin(mark, 0.9, 50), model.manifest.steering, 75));
    const coarse = askWith(signature, model, 'quick_look');
    const scope = { without: [questioned], exhibits: null, eligible: strangers };
    const glance = await shortlistBySignBits(db(), coarse, scope);
    expect(glance.exhibitIds).toContain(near);
    expect(glance.looked).toBeGreaterThan(4_000);
    expect(glance.looked).toBeLessThan(6_000);
    expect((await shortlistBySignBits(db(), coarse, { ...scope, eligible: 6_000 })).looked).toBe(6_000);
  }, 120_000);

  it('counts an exhibit once, with however many images and marks', async () => {
    const model = newModel();
    const questioned = await gallery.add(model, direction(3));
    await gallery.addSignature(questioned, model, direction(4), { mark: 'firing_pin' });
    const several = await gallery.add(model, direction(5));
    await gallery.addSignature(several, model, direction(6));
    await gallery.addSignature(several, model, direction(7), { mark: 'firing_pin' });
    await gallery.add(model, direction(8), { mark: 'ejector' });
    expect(await scoreGallery(db(), questioned, model)).toMatchObject({
      inGallery: 2,
      eligible: 1,
      compared: 1,
    });
  });

  it('loses nothing that is entered while searches run, and fails none of them', async () => {
    const model = newModel();
    const mark = direction(9);
    const questioned = await gallery.add(model, mark);
    const counts: number[] = [];
    const ended = new AbortController();
    const searching = (async () => {
      while (!ended.signal.aborted) {
        const scores = await scoreGallery(db(), questioned, model);
        expect(scores.galleryRevision).toBe(scores.inGallery + 1);
        expect(scores.candidates).toHaveLength(scores.inGallery);
        counts.push(scores.inGallery);
      }
    })();
    const entered = new Set<string>();
    const enter = async (lane: number): Promise<void> => {
      for (let i = 0; i < 50; i++) entered.add(await gallery.add(model, akin(mark, 0.4, 1000 * lane + i)));
    };
    await Promise.all([1, 2, 3, 4].map(enter)).finally(() => ended.abort());
    await searching;
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const { candidates } = await scoreGallery(db(), questioned, model);
    expect(new Set(candidates.map(({ exhibitId }) => exhibitId))).toEqual(entered);
  }, 120_000);

  it('opens a group once when several need it at the same time', async () => {
    const model = newModel();
    const added = await Promise.all([51, 52, 53, 54].map((seed) => gallery.add(model, direction(seed))));
    expect(await scoreGallery(db(), added[0], model)).toMatchObject({ inGallery: 3, eligible: 3 });
  });

  it('stores a code beside each signature, or neither', async () => {
    const model = newModel();
    const exhibitId = await gallery.add(model, direction(61));
    const { rows } = await db().query<{ code: string }>(
      `SELECT code FROM signature_codes WHERE exhibit_id = $1`,
      [exhibitId],
    );
    expect(rows).toEqual([{ code: signCode(direction(61)) }]);
    expect((await scoreGallery(db(), randomUUID(), model)).inGallery).toBe(1);
  });
});
