import type { Surface } from '../engine/surface/surface.ts';
import { fireBullet } from './firing/fire-bullet.ts';
import { fireCartridgeCase } from './firing/fire-cartridge-case.ts';
import { impressFiringPin } from './firing/impress-firing-pin.ts';
import { type Gun, simulateGun } from './gun/simulate-gun.ts';

const GUNS = 8;
const FIRINGS = 3;

/** Guns of the run whose firing-pin impressions were scanned too. */
const WITH_FIRING_PIN = 2;

export interface SimulatedSpecimen {
  readonly caseReference: string;
  readonly exhibitReference: string;
  /** The truth: which gun fired it. */
  readonly gun: string;
  readonly kind: 'cartridge_case' | 'bullet';
  readonly origin: 'evidence' | 'test_fire';
  readonly calibre: string;
  readonly marks: readonly SimulatedMark[];
}

export interface SimulatedMark {
  readonly mark: 'breech_face' | 'firing_pin' | 'land_engraved_area';
  /** Number of the land on its bullet. */
  readonly land?: number;
  readonly surface: Surface;
}

/**
 * The gallery of the demonstration: three test fires from each of eight consecutively made pistols, one
 * case a pistol, and last the questioned cartridge case, which one of them fired. The surfaces are made
 * as the iteration asks for them.
 */
export function* demonstrationGallery(seed: number): Generator<SimulatedSpecimen> {
  const questioned = seed % GUNS;
  let questionedGun: Gun | undefined;
  for (let serial = 0; serial < GUNS; serial++) {
    const gun = simulateGun(seed * GUNS + serial, { productionRun: seed, serial });
    if (serial === questioned) questionedGun = gun;
    for (let firing = 1; firing <= FIRINGS; firing++) {
      yield {
        ...description(serial, `T${firing}`),
        kind: 'cartridge_case',
        origin: 'test_fire',
        marks: cartridgeCaseMarks(gun, firing, serial < WITH_FIRING_PIN),
      };
    }
  }
  if (!questionedGun) return;
  yield {
    ...description(questioned, 'Q1'),
    caseReference: 'DEMO-QUESTIONED',
    exhibitReference: 'DEMO-QUESTIONED-Q1',
    kind: 'cartridge_case',
    origin: 'evidence',
    marks: cartridgeCaseMarks(questionedGun, FIRINGS + 1, questioned < WITH_FIRING_PIN),
  };
}

/** Two bullets from each of three barrels of one run, six land engraved areas each. */
export function* bulletGallery(seed: number): Generator<SimulatedSpecimen> {
  for (let serial = 0; serial < 3; serial++) {
    const gun = simulateGun(seed * GUNS + serial, { productionRun: seed, serial });
    for (let firing = 1; firing <= 2; firing++) {
      const marks = fireBullet(gun, firing).map(
        ({ land, surface }) => ({ mark: 'land_engraved_area', land, surface }) as const,
      );
      yield { ...description(serial, `B${firing}`), kind: 'bullet', origin: 'test_fire', marks };
    }
  }
}

function description(serial: number, exhibit: string) {
  const caseReference = `DEMO-${String(serial + 1).padStart(2, '0')}`;
  return {
    caseReference,
    exhibitReference: `${caseReference}-${exhibit}`,
    gun: `pistol ${serial + 1}`,
    calibre: '9 mm Luger',
  };
}

function cartridgeCaseMarks(gun: Gun, firing: number, withFiringPin: boolean): SimulatedMark[] {
  const marks: SimulatedMark[] = [{ mark: 'breech_face', surface: fireCartridgeCase(gun, firing).surface }];
  if (withFiringPin) marks.push({ mark: 'firing_pin', surface: impressFiringPin(gun, firing).surface });
  return marks;
}
