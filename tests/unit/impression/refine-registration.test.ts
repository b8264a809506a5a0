import { expect, it } from 'vitest';
import type { Level } from '../../../engine/impression/level.ts';
import { refineRegistration } from '../../../engine/impression/refine-registration.ts';
import { invert, place } from '../../../engine/impression/registration.ts';
import type { Registration } from '../../../engine/impression/registration.ts';

const SIDE = 80;
const SPACING = 25;

/** A texture known at every place, µm. */
const texture = (x: number, y: number) =>
  Math.sin(x / 61) * Math.cos(y / 83) + 0.7 * Math.sin((x + y) / 97 + 1) + 0.5 * Math.cos((x - 2 * y) / 149);

/** The texture as a level whose point (x, y) shows the place that `seen` names. */
function levelOf(seen: (x: number, y: number) => { x: number; y: number }): Level {
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const at = seen(((i % SIDE) + 0.5) * SPACING, (Math.floor(i / SIDE) + 0.5) * SPACING);
    return texture(at.x, at.y);
  });
  const mask = new Uint8Array(SIDE * SIDE).fill(1);
  const middle = (SIDE - 1) / 2;
  return {
    width: SIDE,
    height: SIDE,
    spacingUm: SPACING,
    values,
    mask,
    points: SIDE * SIDE,
    centre: { x: middle, y: middle },
    radius: Math.hypot(middle, middle),
  };
}

const centre = { x: (SIDE * SPACING) / 2, y: (SIDE * SPACING) / 2 };
const window = { left: 0, top: 0, right: SIDE, bottom: SIDE };
const truth: Registration = { angleDegrees: 3, from: centre, to: { x: centre.x + 40, y: centre.y - 25 } };
const first = levelOf((x, y) => ({ x, y }));
const second = levelOf((x, y) => place(invert(truth), { x, y }));

it('finds a known shift and turn from a start that is a point and a half off', () => {
  const start = { ...truth, angleDegrees: 1.5, to: { x: centre.x + 5, y: centre.y } };
  const refined = refineRegistration(first, second, start, window, 0.005);
  expect(refined?.registration.angleDegrees).toBeCloseTo(3, 1);
  expect(refined?.registration.to.x).toBeCloseTo(centre.x + 40, 0);
  expect(refined?.registration.to.y).toBeCloseTo(centre.y - 25, 0);
  expect(refined?.correlation).toBeGreaterThan(0.995);
});

it('does not change with gain, offset and sign of the scale', () => {
  const brighter = { ...second, values: second.values.map((value) => 7 * value + 3) };
  const refined = refineRegistration(first, brighter, { ...truth, angleDegrees: 2 }, window, 0.005);
  expect(refined?.registration.angleDegrees).toBeCloseTo(3, 1);
});

it('is null where the marks do not meet, or one is constant', () => {
  const apart = { ...truth, to: { x: 10 * centre.x, y: 0 } };
  expect(refineRegistration(first, second, apart, window, 0.02)).toBeNull();
  const flat = { ...second, values: new Float32Array(SIDE * SIDE) };
  expect(refineRegistration(first, flat, truth, window, 0.02)).toBeNull();
});
