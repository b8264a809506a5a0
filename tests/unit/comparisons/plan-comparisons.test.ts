import { describe, expect, it } from 'vitest';
import type { PreparedMarkRow } from '../../../casework/comparisons/list-prepared-marks.ts';
import { planComparisons } from '../../../casework/comparisons/plan-comparisons.ts';
import type { Candidate, CandidateMark } from '../../../casework/searches/rank-candidates.ts';

const QUESTIONED = 'questioned';
const ASKED = { exhibitIds: [QUESTIONED] };

/** A prepared mark; its hash is named after its image. */
function row(exhibitId: string, imageId: string, more: Partial<PreparedMarkRow> = {}): PreparedMarkRow {
  return {
    exhibitId,
    imageId,
    mark: 'breech_face',
    modality: 'topography',
    land: null,
    sha256: `hash of ${imageId}`,
    ...more,
  };
}

function land(
  exhibitId: string,
  imageId: string,
  number: number | null,
  more: Partial<PreparedMarkRow> = {},
) {
  return row(exhibitId, imageId, { mark: 'land_engraved_area', land: number, ...more });
}

function stored(imageId: string, number: number | null = null) {
  return { imageId, land: number, sha256: `hash of ${imageId}` };
}

function mark(imageId: string, candidateImageId: string, more: Partial<CandidateMark> = {}): CandidateMark {
  return {
    mark: 'breech_face',
    modality: 'topography',
    score: 0.5,
    angleDegrees: 30,
    imageId,
    candidateImageId,
    rank: 1,
    ...more,
  };
}

function candidate(exhibitId: string, ...marks: CandidateMark[]): Candidate {
  return { rank: 1, exhibitId, score: 1, marks };
}

/** What is found of a bullet: the best pair of lands, without an angle. */
function bullet(exhibitId: string, more: Partial<CandidateMark> = {}): Candidate {
  return candidate(exhibitId, mark('q1', 'c1', { mark: 'land_engraved_area', angleDegrees: null, ...more }));
}

/** Images and numbers of the lands on one side of the only task. */
function landsOf(rows: readonly PreparedMarkRow[]): (readonly [string, number | null])[] {
  const [task] = planComparisons(ASKED, [bullet('a')], [land('a', 'c1', 1), ...rows]);
  return task?.questioned.map((one) => [one.imageId, one.land] as const) ?? [];
}

describe('planComparisons', () => {
  it('compares of an impression the pair of images that the search found most alike, from its angle', () => {
    const rows = [row(QUESTIONED, 'q1'), row(QUESTIONED, 'q2'), row('a', 'c1'), row('a', 'c2')];
    expect(planComparisons(ASKED, [candidate('a', mark('q2', 'c1'))], rows)).toEqual([
      {
        kind: 'impression',
        mark: 'breech_face',
        modality: 'topography',
        exhibitId: 'a',
        questioned: [stored('q2')],
        candidate: [stored('c1')],
        turnedDegrees: 30,
      },
    ]);
  });

  it('gives no hint where the search tells no angle, and 0° where it tells 0°', () => {
    const rows = [row(QUESTIONED, 'q'), row('a', 'c')];
    const hintOf = (angleDegrees: number | null) =>
      planComparisons(ASKED, [candidate('a', mark('q', 'c', { angleDegrees }))], rows)[0]?.turnedDegrees;
    expect(hintOf(null)).toBeUndefined();
    expect(hintOf(0)).toBe(0);
  });

  it('plans every mark of every candidate, in their order', () => {
    const rows = [
      row(QUESTIONED, 'q-face'),
      row(QUESTIONED, 'q-pin', { mark: 'firing_pin' }),
      row('b', 'b-face'),
      row('a', 'a-face'),
      row('a', 'a-pin', { mark: 'firing_pin' }),
    ];
    const candidates = [
      candidate('b', mark('q-face', 'b-face')),
      candidate('a', mark('q-face', 'a-face'), mark('q-pin', 'a-pin', { mark: 'firing_pin' })),
    ];
    const tasks = planComparisons(ASKED, candidates, rows);
    expect(tasks.map((task) => [task.exhibitId, task.mark, task.candidate[0]?.imageId])).toEqual([
      ['b', 'breech_face', 'b-face'],
      ['a', 'breech_face', 'a-face'],
      ['a', 'firing_pin', 'a-pin'],
    ]);
  });

  it('compares all lands of a bullet, whichever pair the search found most alike', () => {
    const rows = [
      land(QUESTIONED, 'q2', 2),
      land(QUESTIONED, 'q1', 1),
      land('a', 'c1', 1),
      land('a', 'c3', 3),
      land('a', 'c2', 2),
      land('b', 'elsewhere', 1),
    ];
    expect(planComparisons(ASKED, [bullet('a')], rows)).toEqual([
      {
        kind: 'bullet',
        mark: 'land_engraved_area',
        modality: 'topography',
        exhibitId: 'a',
        questioned: [stored('q1', 1), stored('q2', 2)],
        candidate: [stored('c1', 1), stored('c2', 2), stored('c3', 3)],
      },
    ]);
  });

  it('takes of several images of a land the one that came last', () => {
    const rows = [land(QUESTIONED, 'old', 1), land(QUESTIONED, 'other', 2), land(QUESTIONED, 'new', 1)];
    expect(landsOf(rows)).toEqual([
      ['new', 1],
      ['other', 2],
    ]);
  });

  it('numbers the lands that nobody numbered after the others, in the order of their arrival', () => {
    const rows = [
      land(QUESTIONED, 'x', null),
      land(QUESTIONED, 'fifth', 5),
      land(QUESTIONED, 'y', null),
      land(QUESTIONED, 'second', 2),
    ];
    expect(landsOf(rows)).toEqual([
      ['second', 2],
      ['fifth', 5],
      ['x', 6],
      ['y', 7],
    ]);
    expect(landsOf([land(QUESTIONED, 'y', null), land(QUESTIONED, 'x', null)])).toEqual([
      ['y', 1],
      ['x', 2],
    ]);
  });

  it('compares nothing where a mark was not prepared, on either side', () => {
    const impressions = [candidate('a', mark('q', 'c'))];
    expect(planComparisons(ASKED, impressions, [row(QUESTIONED, 'q')])).toEqual([]);
    expect(planComparisons(ASKED, impressions, [row('a', 'c')])).toEqual([]);
    // Another image of the same mark is no substitute: the search found the two that it names.
    expect(planComparisons(ASKED, impressions, [row(QUESTIONED, 'q'), row('a', 'c2')])).toEqual([]);
    expect(planComparisons(ASKED, [bullet('a')], [land('a', 'c1', 1)])).toEqual([]);
    expect(planComparisons(ASKED, [bullet('a')], [land(QUESTIONED, 'q1', 1)])).toEqual([]);
    expect(planComparisons(ASKED, [], [row(QUESTIONED, 'q')])).toEqual([]);
  });

  it('leaves the lands of the other modality, and grooves, to themselves', () => {
    const rows = [
      land(QUESTIONED, 'q1', 1),
      land(QUESTIONED, 'picture', 2, { modality: 'reflectance' }),
      row(QUESTIONED, 'groove', { mark: 'groove_engraved_area', land: 3 }),
      land('a', 'c1', 1),
      land('a', 'c-picture', 1, { modality: 'reflectance' }),
    ];
    const [task, ...others] = planComparisons(ASKED, [bullet('a')], rows);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ questioned: [stored('q1', 1)], candidate: [stored('c1', 1)] });
    expect(planComparisons(ASKED, [bullet('a', { modality: 'reflectance' })], rows)).toMatchObject([
      { questioned: [stored('picture', 2)], candidate: [stored('c-picture', 1)] },
    ]);
    expect(planComparisons(ASKED, [bullet('a', { mark: 'groove_engraved_area' })], rows)).toEqual([]);
  });

  it('takes of a group of bullets the one whose land was found most alike, and of an image search that land', () => {
    const rows = [
      land('a', 'c1', 1),
      land('first', 'p1', 1),
      land('second', 'q1', 1),
      land('second', 'q2', 2),
    ];
    const [group] = planComparisons({ exhibitIds: ['first', 'second'] }, [bullet('a')], rows);
    expect(group?.questioned).toEqual([stored('q1', 1), stored('q2', 2)]);
    const one = { exhibitIds: ['second'], imageIds: ['q1'] };
    expect(planComparisons(one, [bullet('a')], rows)[0]?.questioned).toEqual([stored('q1', 1)]);
  });
});
