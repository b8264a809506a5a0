import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { SearchFilter } from '../../../casework/searches/filter.ts';
import { scoreGallery, scoreGalleryOf } from '../../../casework/searches/score-gallery.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterAgency } from '../../support/enter-actor.ts';
import { akin, direction, newModel, SyntheticGallery } from '../../support/synthetic-gallery.ts';

describeModes('filters of a search', (mode) => {
  const db = () => mode.database();
  const gallery = new SyntheticGallery(db);
  const model = newModel();
  const ids: Record<'questioned' | 'full' | 'other' | 'bare', string> = {
    questioned: '',
    full: '',
    other: '',
    bare: '',
  };
  let caseOfFull = '';

  beforeAll(async () => {
    await migrate(db(), 'migrations');
    await gallery.begin();
    ids.questioned = await gallery.add(model, direction(1), { calibre: '9 mm Luger' });
    caseOfFull = await gallery.addCase({ place: 'Utrecht', occurredOn: '2024-05-10' });
    ids.full = await gallery.add(model, direction(2), {
      caseId: caseOfFull,
      origin: 'test_fire',
      calibre: '9x19',
      numberOfLands: 6,
      twist: 'right',
      firingPinShape: 'rectangular',
      createdAt: '2024-06-01T12:00:00Z',
      instrument: 'Alpha',
    });
    ids.other = await gallery.add(model, direction(3), {
      kind: 'bullet',
      calibre: '.45 ACP',
      numberOfLands: 5,
      twist: 'left',
      firingPinShape: 'circular',
      place: 'Delft',
      occurredOn: '2023-01-01',
      createdAt: '2023-01-02T00:00:00Z',
      instrument: 'Beta',
    });
    ids.bare = await gallery.add(model, direction(4), { createdAt: '2025-01-01T00:00:00Z' });
  }, 60_000);

  const namesOf = (exhibitIds: readonly string[]): string[] =>
    Object.entries(ids)
      .filter(([, id]) => exhibitIds.includes(id))
      .map(([name]) => name);

  it.for<[SearchFilter, string[]]>([
    [{}, ['full', 'other', 'bare']],
    [{ kinds: ['bullet'] }, ['other']],
    [{ origins: ['test_fire'] }, ['full']],
    [{ calibres: ['9 mm Parabellum'] }, ['full', 'bare']],
    [{ calibres: ['9 mm Parabellum'], requireDetermined: true }, ['full']],
    [{ calibres: ['9 mm Luger', '.45 Auto'], requireDetermined: true }, ['full', 'other']],
    [{ numberOfLands: 5 }, ['other', 'bare']],
    [{ twist: 'right', requireDetermined: true }, ['full']],
    [{ firingPinShape: 'circular' }, ['other', 'bare']],
    [{ places: ['Utrecht'] }, ['full', 'bare']],
    [{ places: ['Utrecht'], requireDetermined: true }, ['full']],
    [{ instruments: ['Beta'] }, ['other', 'bare']],
    [{ instruments: ['Beta'], requireDetermined: true }, ['other']],
    [{ occurredFrom: '2024-05-10', occurredTo: '2024-05-10', requireDetermined: true }, ['full']],
    [{ occurredTo: '2024-05-09' }, ['other', 'bare']],
    [{ enteredFrom: '2024-06-01', enteredTo: '2024-06-01' }, ['full']],
    [{ enteredFrom: '2024-06-01T12:00:01Z' }, ['bare']],
    [{ marks: ['breech_face'] }, ['full', 'other', 'bare']],
    [
      { twist: 'left', kinds: ['bullet'], calibres: ['.45 ACP'], places: ['Delft'], instruments: ['Beta'] },
      ['other'],
    ],
  ])('%j', async ([filter, expected]) => {
    const scores = await scoreGallery(db(), ids.questioned, model, { filter });
    expect(namesOf(scores.candidates.map(({ exhibitId }) => exhibitId))).toEqual(expected);
    const count = expected.length;
    expect(scores).toMatchObject({
      inGallery: 3,
      eligible: count,
      searched: count,
      compared: count,
      exhaustive: true,
    });
  });

  it('by case, and without a case', async () => {
    const only = await scoreGallery(db(), ids.questioned, model, { filter: { caseIds: [caseOfFull] } });
    expect(namesOf(only.candidates.map(({ exhibitId }) => exhibitId))).toEqual(['full']);
    const without = await scoreGallery(db(), ids.questioned, model, {
      filter: { excludeCaseIds: [caseOfFull] },
    });
    expect(namesOf(without.candidates.map(({ exhibitId }) => exhibitId))).toEqual(['other', 'bare']);
  });

  it('by agency', async () => {
    const own = newModel();
    const [harbour, hills] = [await enterAgency(db(), 'HARBOUR'), await enterAgency(db(), 'HILLS')];
    const questioned = await gallery.add(own, direction(31));
    const there = await gallery.add(own, direction(32), { agencyId: harbour });
    await gallery.add(own, direction(33), { agencyId: hills });
    const search = (agencyIds: string[]) => scoreGallery(db(), questioned, own, { filter: { agencyIds } });
    const found = await search([harbour]);
    expect(found.candidates.map(({ exhibitId }) => exhibitId)).toEqual([there]);
    expect(found).toMatchObject({ inGallery: 2, eligible: 1, searched: 1, exhaustive: true });
    expect(await search([harbour, hills])).toMatchObject({ eligible: 2 });
  });

  it.for<SearchFilter>([
    { calibres: ['no such calibre'], requireDetermined: true },
    { places: ['nowhere'], requireDetermined: true },
    { caseIds: [randomUUID()] },
    { kinds: [] },
    { marks: ['ejector'] },
    { enteredTo: '2000-01-01' },
  ])('%j leaves nobody, and the counts say so', async (filter) => {
    expect(await scoreGallery(db(), ids.questioned, model, { filter })).toMatchObject({
      inGallery: 3,
      eligible: 0,
      searched: 0,
      compared: 0,
      exhaustive: true,
      candidates: [],
    });
  });

  it('takes several exhibits for one gun, or only the named images', async () => {
    const own = newModel();
    const [first, second] = [direction(11), direction(12)];
    const a = await gallery.add(own, first);
    const b = await gallery.add(own, second);
    const named = await gallery.addSignature(b, own, direction(13), { mark: 'firing_pin' });
    const likeA = await gallery.add(own, akin(first, 0.7, 14));
    const likeB = await gallery.add(own, akin(second, 0.8, 15));
    const pin = await gallery.add(own, akin(direction(13), 0.6, 16), { mark: 'firing_pin' });
    const both = await scoreGalleryOf(db(), { exhibitIds: [a, b] }, own);
    expect(both).toMatchObject({ inGallery: 3, eligible: 3, compared: 3 });
    const scoreOf = new Map(both.candidates.map(({ exhibitId, marks }) => [exhibitId, marks[0].score]));
    expect(scoreOf.get(likeA)).toBeCloseTo(0.7, 2);
    expect(scoreOf.get(likeB)).toBeCloseTo(0.8, 2);
    const one = await scoreGalleryOf(db(), { exhibitIds: [a, b], imageIds: [named] }, own);
    expect(one.candidates.map(({ exhibitId }) => exhibitId)).toEqual([pin]);
    expect(one).toMatchObject({ inGallery: 3, eligible: 1 });
  });

  it('of two bullets, each is compared by its own lands', async () => {
    const own = newModel();
    const lands = [direction(21), direction(22)];
    const mark = 'land_engraved_area';
    const [a, b, candidate] = [
      await gallery.addExhibit(),
      await gallery.addExhibit(),
      await gallery.addExhibit(),
    ];
    for (const [i, land] of lands.entries()) {
      await gallery.addSignature(a, own, land, { mark }, i + 1);
      await gallery.addSignature(b, own, direction(23 + i), { mark }, i + 1);
      await gallery.addSignature(candidate, own, akin(land, 0.8, 25 + i), { mark }, 5 + i);
    }
    const { candidates } = await scoreGalleryOf(db(), { exhibitIds: [b, a] }, own);
    expect(candidates).toHaveLength(1);
    expect(candidates[0].marks[0].score).toBeCloseTo(0.8, 2);
  });

  it('ends once it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(scoreGallery(db(), ids.questioned, model, { signal })).rejects.toThrow('no longer wanted');
  });
});
