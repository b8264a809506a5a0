import { assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertShapeFits } from '../../../casework/annotations/assert-shape-fits.ts';
import { crossesItself } from '../../../casework/annotations/crosses-itself.ts';
import { measureShape } from '../../../casework/annotations/measure-shape.ts';
import { reachOf } from '../../../casework/annotations/reach-of-shape.ts';
import type { Place, Shape, Unit } from '../../../casework/annotations/shape.ts';
import { Refusal } from '../../../casework/refusals/refusal.ts';

const at = (x: number, y: number): Place => ({ x, y });
const SQUARE = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];

describe('sizes', () => {
  test.each<[string, Shape, object]>([
    ['a line from end to end', { kind: 'line', from: at(1, 2), to: at(4, 6) }, { length: 5 }],
    ['a polyline along it', { kind: 'polyline', points: [at(0, 0), at(3, 4), at(3, 10)] }, { length: 11 }],
    ['a polygon around it', { kind: 'polygon', points: SQUARE }, { length: 40, area: 100 }],
    ['a hollow in it', { kind: 'polygon', points: [...SQUARE.slice(0, 3), at(9, 1)] }, { area: 10 }],
    ['a circle', { kind: 'circle', centre: at(5, 5), radius: 2 }, { length: 4, area: 4 * Math.PI }],
    ['a point has none', { kind: 'point', at: at(5, 5) }, {}],
  ])('%s', (_, shape, expected) => {
    expect(measureShape(shape)).toMatchObject(expected);
  });

  test('an ellipse turned by a quarter reaches as far down as it did across', () => {
    const ellipse = { kind: 'ellipse', centre: at(50, 50), radiusX: 30, radiusY: 10 } as const;
    expect(reachOf({ ...ellipse, turnedDegrees: 0 })).toEqual({ left: 20, right: 80, top: 40, bottom: 60 });
    const turned = reachOf({ ...ellipse, turnedDegrees: 90 });
    expect(turned.bottom).toBeCloseTo(80, 9);
    expect(turned.right).toBeCloseTo(60, 9);
  });

  test('no point of a turned ellipse lies outside its reach, and some point touches it', () => {
    assert(
      property(
        double({ min: 1, max: 100, noNaN: true }),
        double({ min: 1, max: 100, noNaN: true }),
        integer({ min: 0, max: 359 }),
        (radiusX, radiusY, turnedDegrees) => {
          const { right } = reachOf({ kind: 'ellipse', centre: at(0, 0), radiusX, radiusY, turnedDegrees });
          const angle = (turnedDegrees * Math.PI) / 180;
          const xs = Array.from({ length: 3600 }, (_, i) => {
            const along = (i * Math.PI) / 1800;
            return radiusX * Math.cos(along) * Math.cos(angle) - radiusY * Math.sin(along) * Math.sin(angle);
          });
          expect(Math.max(...xs)).toBeLessThanOrEqual(right + 1e-9);
          expect(Math.max(...xs)).toBeGreaterThan(right * 0.999);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a polygon', () => {
  test.each<[string, Place[], boolean]>([
    ['square', SQUARE, false],
    ['square the other way round', SQUARE.toReversed(), false],
    ['triangle', SQUARE.slice(0, 3), false],
    ['arrow with a hollow', [at(0, 0), at(10, 5), at(0, 10), at(4, 5)], false],
    ['corner in the middle of a straight side', [at(0, 0), at(5, 0), at(10, 0), at(5, 5)], false],
    ['bow tie', [at(0, 0), at(10, 10), at(10, 0), at(0, 10)], true],
    ['side that runs back over itself', [at(0, 0), at(10, 0), at(4, 0)], true],
    ['corner that is given twice', [at(0, 0), at(0, 0), at(10, 0), at(5, 5)], true],
    ['first corner that is given again at the end', [...SQUARE, at(0, 0)], true],
    ['corner on another side', [at(0, 0), at(10, 0), at(10, 10), at(5, 0), at(0, 10)], true],
  ])('%s', (_, points, expected) => {
    expect(crossesItself(points)).toBe(expected);
  });
});

describe('a shape on an image of 400 × 300 points', () => {
  const calibrated = { id: 'i', width: 400, height: 300, spacingXUm: 2, spacingYUm: 3 };
  const uncalibrated = { ...calibrated, spacingXUm: null, spacingYUm: null };
  const codeOf = (image: typeof calibrated | typeof uncalibrated, unit: Unit, shape: Shape) => {
    try {
      assertShapeFits(image, unit, shape);
      return 'fits';
    } catch (error) {
      return error instanceof Refusal ? error.code : error;
    }
  };

  test.each<[Shape, string]>([
    [{ kind: 'point', at: at(800, 900) }, 'fits'],
    [{ kind: 'point', at: at(800.1, 0) }, 'shape-does-not-fit'],
    [{ kind: 'point', at: at(0, 900.1) }, 'shape-does-not-fit'],
    [{ kind: 'text', at: at(400, 901), text: 'here' }, 'shape-does-not-fit'],
    [{ kind: 'circle', centre: at(400, 450), radius: 400 }, 'fits'],
    [{ kind: 'circle', centre: at(399, 450), radius: 400 }, 'shape-does-not-fit'],
    [{ kind: 'line', from: at(5, 5), to: at(5, 5) }, 'shape-does-not-fit'],
    [{ kind: 'polyline', points: [at(5, 5), at(6, 5), at(5, 5)] }, 'fits'],
    [{ kind: 'polygon', points: [at(0, 0), at(9, 9), at(9, 0), at(0, 9)] }, 'shape-does-not-fit'],
  ])('of 2 × 3 µm: %j %s', (shape, expected) => {
    expect(codeOf(calibrated, 'um', shape)).toBe(expected);
  });

  test('is in µm where the image is calibrated, in pixels where it is not, never guessed', () => {
    const point: Shape = { kind: 'point', at: at(300, 200) };
    expect(codeOf(calibrated, 'px', point)).toBe('unit-does-not-fit');
    expect(codeOf(uncalibrated, 'um', point)).toBe('unit-does-not-fit');
    expect(codeOf(uncalibrated, 'px', point)).toBe('fits');
    expect(codeOf(uncalibrated, 'px', { kind: 'point', at: at(401, 200) })).toBe('shape-does-not-fit');
  });

  test('is refused while the size of the image is not known', () => {
    const received = { id: 'i', width: null, height: null, spacingXUm: null, spacingYUm: null };
    expect(() => assertShapeFits(received, 'px', { kind: 'point', at: at(1, 1) })).toThrow('not decoded yet');
  });
});
