import { describe, expect, it } from 'vitest';
import { countValid } from '../../../engine/surface/surface.ts';
import { bulletGallery, demonstrationGallery } from '../../../simulator/gallery.ts';

describe('the demonstration gallery', () => {
  const specimens = [...demonstrationGallery(1)];

  it('has three test fires of each of eight pistols and a questioned case that one of them fired', () => {
    const prior = specimens.filter(({ origin }) => origin === 'test_fire');
    const guns = Map.groupBy(prior, ({ gun }) => gun);
    expect([...guns.values()].map((firings) => firings.length)).toEqual(Array.from({ length: 8 }, () => 3));
    const questioned = specimens.filter(({ origin }) => origin === 'evidence');
    expect(questioned).toHaveLength(1);
    expect(guns.has(questioned[0]?.gun ?? '')).toBe(true);
    expect(prior.some(({ caseReference }) => caseReference === questioned[0]?.caseReference)).toBe(false);
  });

  it('gives every exhibit a reference of its own', () => {
    expect(new Set(specimens.map(({ exhibitReference }) => exhibitReference)).size).toBe(specimens.length);
  });

  it('has a breech face on every case, some firing pins, and no mark twice', () => {
    for (const { marks } of specimens) {
      expect(marks.filter(({ mark }) => mark === 'breech_face')).toHaveLength(1);
      for (const { surface } of marks) expect(countValid(surface)).toBeGreaterThan(50_000);
    }
    expect(specimens.some(({ marks }) => marks.some(({ mark }) => mark === 'firing_pin'))).toBe(true);
    const surfaces = specimens.flatMap(({ marks }) => marks.map(({ surface }) => surface.values.join()));
    expect(new Set(surfaces).size).toBe(surfaces.length);
  });
});

describe('the bullet gallery', () => {
  it('has two bullets with six numbered lands from each of three barrels', () => {
    const bullets = [...bulletGallery(1)];
    expect(bullets.map(({ gun }) => gun)).toEqual([
      'pistol 1',
      'pistol 1',
      'pistol 2',
      'pistol 2',
      'pistol 3',
      'pistol 3',
    ]);
    for (const { kind, marks } of bullets) {
      expect(kind).toBe('bullet');
      expect(marks.map(({ land }) => land)).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });
});
