import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateForm, fitForm } from '../../../engine/preprocess/fit-form.ts';
import { gridSurface } from './grid-surface.ts';

const coefficient = fc.double({ min: -5, max: 5, noNaN: true });
const [WIDTH, HEIGHT] = [31, 17];

/** Every point, or every third, or only those right of the middle. */
const masks = fc
  .constantFrom(
    () => true,
    (i: number) => i % 3 === 0,
    (i: number) => i % WIDTH > WIDTH / 2,
  )
  .map((inside) => Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => Number(inside(i))));

describe('fitting a form', () => {
  it('finds a plane exactly, and so knows it where nothing was measured', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, masks, (a, b, c, mask) => {
        const plane = gridSurface(WIDTH, HEIGHT, (x, y) => a + b * x + c * y);
        const form = fitForm(plane, mask, 1);
        if (form === null) throw new Error('the points determine a plane');
        evaluateForm(plane, form).forEach((value, i) => expect(value).toBeCloseTo(plane.values[i], 3));
      }),
    );
  });

  it('finds a quadratic form exactly', () => {
    const all = fc.tuple(coefficient, coefficient, coefficient, coefficient, coefficient, coefficient);
    fc.assert(
      fc.property(all, masks, ([a, b, c, d, e, f], mask) => {
        const heightAt = (x: number, y: number) =>
          a + (b * x + c * y) / 10 + (d * x * x + e * x * y + f * y * y) / 100;
        const dome = gridSurface(WIDTH, HEIGHT, heightAt);
        const form = fitForm(dome, mask, 2);
        if (form === null) throw new Error('the points determine a quadratic');
        evaluateForm(dome, form).forEach((value, i) => expect(value).toBeCloseTo(dome.values[i], 3));
      }),
    );
  });

  it('leaves residuals that hold no plane any more', () => {
    const rough = gridSurface(WIDTH, HEIGHT, (x, y) => 0.3 * x + Math.sin(17 * x * y) + x ** 3 / 1000);
    const form = fitForm(rough, rough.mask, 1);
    if (form === null) throw new Error('the points determine a plane');
    const shape = evaluateForm(rough, form);
    const rest = gridSurface(WIDTH, HEIGHT, (x, y) => rough.values[y * WIDTH + x] - shape[y * WIDTH + x]);
    const again = fitForm(rest, rest.mask, 1);
    for (const value of again ?? [Number.NaN]) expect(value).toBeCloseTo(0, 4);
  });

  it.each([
    ['nothing', 1, []],
    ['two points, for a plane', 1, [0, 40]],
    ['one row, for a plane', 1, [0, 1, 2, 3, 4, 5]],
    ['five points, for a quadratic', 2, [0, 1, 2, 40, 90]],
    ['two rows, for a quadratic', 2, [0, 1, 2, 3, 31, 32, 33, 34]],
  ] as const)('says that too little determines it: %s', (_, degree, points) => {
    const surface = gridSurface(WIDTH, HEIGHT, (x) => x);
    const mask = new Uint8Array(WIDTH * HEIGHT);
    for (const point of points) mask[point] = 1;
    expect(fitForm(surface, mask, degree)).toBeNull();
  });
});
