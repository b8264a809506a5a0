import { asScanned, fitView, moveCandidate, pan, turn, turnCandidate, zoom } from './geometry.ts';
import type { Extent, Point, Registration, View } from './geometry.ts';
import type { Mode } from './stage.ts';

/** How the microscope is set. */
export interface Setting {
  readonly mode: Mode;
  readonly view: View;
  readonly registration: Registration;
  readonly line: number;
  readonly blend: number;
  readonly cellsShown: boolean;
  /** Whether moving and turning take the candidate's scan alone. */
  readonly alone: boolean;
}

/** The two scans, the place where they are shown, and how the engine laid one upon the other, where it did. */
export interface Bench {
  readonly questioned: Extent;
  readonly candidate: Extent;
  /** Size of one pane, px. */
  readonly pane: Extent;
  readonly found: Registration | undefined;
}

export type Deed =
  | { readonly do: 'fit' }
  | { readonly do: 'pan'; readonly by: Point }
  | { readonly do: 'zoom'; readonly factor: number; readonly about?: Point }
  | { readonly do: 'turn'; readonly degrees: number }
  | { readonly do: 'swap-registration' }
  | {
      readonly do: 'set';
      readonly to: Partial<Pick<Setting, 'mode' | 'line' | 'blend' | 'cellsShown' | 'alone'>>;
    };

/** The setting that a comparison begins with: as the engine laid the scans, all of the questioned one in sight. */
export function firstSetting(bench: Bench): Setting {
  return {
    mode: 'beside',
    view: fitView(bench.questioned, bench.pane),
    registration: bench.found ?? asScanned(bench.questioned, bench.candidate),
    line: 0.5,
    blend: 0.5,
    cellsShown: true,
    alone: false,
  };
}

/** The setting after a deed. */
export function adjust(setting: Setting, deed: Deed, bench: Bench): Setting {
  const { view, registration, alone } = setting;
  switch (deed.do) {
    case 'fit':
      return { ...setting, view: fitView(bench.questioned, bench.pane) };
    case 'pan': {
      if (!alone) return { ...setting, view: pan(view, deed.by) };
      const by = turn(deed.by, -view.angleDegrees);
      const um = { x: by.x * view.umPerPixel, y: by.y * view.umPerPixel };
      return { ...setting, registration: moveCandidate(registration, um) };
    }
    case 'zoom':
      return { ...setting, view: zoom(view, deed.factor, deed.about) };
    case 'turn':
      return alone
        ? { ...setting, registration: turnCandidate(registration, view.centre, deed.degrees) }
        : { ...setting, view: { ...view, angleDegrees: view.angleDegrees + deed.degrees } };
    case 'swap-registration': {
      const { found } = bench;
      const wish = found !== undefined && registration !== found ? found : undefined;
      return { ...setting, registration: wish ?? asScanned(bench.questioned, bench.candidate) };
    }
    case 'set':
      return { ...setting, ...deed.to };
  }
}
