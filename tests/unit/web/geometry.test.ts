import { describe, expect, test } from 'vitest';
import {
  asScanned,
  cellSide,
  fitView,
  moveCandidate,
  pan,
  project,
  toQuestioned,
  turn,
  turnCandidate,
  zoom,
} from '../../../web/comparisons/geometry.ts';
import type { Point, Registration } from '../../../web/comparisons/geometry.ts';

const FOUND: Registration = { angleDegrees: 30, dxUm: 100, dyUm: -50 };

function near(point: Point, { x, y }: Point): void {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
}

describe('the geometry of the microscope', () => {
  test('a quarter turn is clockwise, as y runs downwards', () => {
    near(turn({ x: 1, y: 0 }, 90), { x: 0, y: 1 });
  });

  test('a point goes to the candidate as the contract says, and comes back', () => {
    const point = { x: 400, y: 700 };
    const turned = turn(point, FOUND.angleDegrees);
    near(toQuestioned({ x: turned.x + FOUND.dxUm, y: turned.y + FOUND.dyUm }, FOUND), point);
  });

  test('as scanned, the middles lie upon each other', () => {
    const registration = asScanned({ width: 3000, height: 2000 }, { width: 1000, height: 800 });
    near(toQuestioned({ x: 500, y: 400 }, registration), { x: 1500, y: 1000 });
  });

  test('moved by hand, every point of the candidate goes as far', () => {
    const before = toQuestioned({ x: 10, y: 20 }, FOUND);
    near(toQuestioned({ x: 10, y: 20 }, moveCandidate(FOUND, { x: 5, y: -7 })), {
      x: before.x + 5,
      y: before.y - 7,
    });
  });

  test('turned by hand, the point it turns about stays, and the others go clockwise', () => {
    const about = toQuestioned({ x: 10, y: 20 }, FOUND);
    const turned = turnCandidate(FOUND, about, 90);
    near(toQuestioned({ x: 10, y: 20 }, turned), about);
    const before = toQuestioned({ x: 60, y: 20 }, FOUND);
    const expected = turn({ x: before.x - about.x, y: before.y - about.y }, 90);
    near(toQuestioned({ x: 60, y: 20 }, turned), { x: about.x + expected.x, y: about.y + expected.y });
  });

  test('a scan is fitted whole, and its middle is seen in the middle', () => {
    const view = fitView({ width: 4000, height: 1000 }, { width: 400, height: 400 });
    expect(view.umPerPixel).toBe(10);
    near(project({ x: 2000, y: 500 }, view), { x: 0, y: 0 });
    near(project({ x: 0, y: 500 }, view), { x: -200, y: 0 });
  });

  test('what is under the hand goes along when the view is moved, and stays when it is enlarged', () => {
    const view = { centre: { x: 100, y: 200 }, umPerPixel: 2, angleDegrees: 25 };
    const point = { x: 130, y: 160 };
    const seen = project(point, view);
    near(project(point, pan(view, { x: 12, y: -4 })), { x: seen.x + 12, y: seen.y - 4 });
    near(project(point, zoom(view, 3, seen)), seen);
  });

  test('the side of the cells is the step of their grid, whichever cells are left out', () => {
    expect(
      cellSide([
        { x: 225, y: 225 },
        { x: 1125, y: 675 },
        { x: 1575, y: 225 },
      ]),
    ).toBe(450);
    expect(cellSide([{ x: 225, y: 225 }])).toBeUndefined();
  });
});
