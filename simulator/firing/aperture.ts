import type { Random } from '../random/random.ts';

/** Firing-pin aperture of the breech face, µm: a class characteristic of the simulated model. */
export const APERTURE_RADIUS = 1100;

/** Firing-pin impression: rim and depth, µm, of a hemispherical pin's. */
const PIN_RADIUS = 760;
const PIN_DEPTH = 350;

/** Sheared edge between flow-back and face, µm. */
const EDGE = 30;

/**
 * What stands in the aperture, µm above the primer's face: metal that flowed back into it under
 * pressure, more on one side, and within it the firing-pin impression, a little off the centre. (x, y)
 * µm from the aperture's centre; 0 outside of it.
 */
export function apertureRelief(random: Random): (x: number, y: number) => number {
  const flowBack = random.between(22, 42);
  const lean = random.between(0, 0.4);
  const direction = random.between(0, 2 * Math.PI);
  const pinX = random.normal() * 40;
  const pinY = random.normal() * 40;
  return (x, y) => {
    const radius = Math.hypot(x, y);
    if (radius >= APERTURE_RADIUS) return 0;
    const side = (x * Math.cos(direction) + y * Math.sin(direction)) / APERTURE_RADIUS;
    const raised = flowBack * (1 + lean * side) * smoothStep((APERTURE_RADIUS - radius) / EDGE);
    const pin = 1 - ((x - pinX) ** 2 + (y - pinY) ** 2) / PIN_RADIUS ** 2;
    return pin > 0 ? raised - PIN_DEPTH * Math.sqrt(pin) : raised;
  };
}

/** 0 below 0, 1 above 1, smooth between. */
export function smoothStep(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
