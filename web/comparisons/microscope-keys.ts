import type { Keys } from '../layout/use-keys.ts';
import type { Deed, Setting } from './microscope-state.ts';

/** How far one press moves, px, and turns, degrees. */
const STEP_PX = 24;
const STEP_DEGREES = 1;
const STEP_ZOOM = 1.2;

/** Everything that the microscope does, by keys. */
export function microscopeKeys({ cellsShown, alone }: Setting, act: (deed: Deed) => void): Keys {
  const move = (x: number, y: number) => (): void =>
    act({ do: 'pan', by: { x: x * STEP_PX, y: y * STEP_PX } });
  const enlarge = (): void => act({ do: 'zoom', factor: STEP_ZOOM });
  return {
    1: () => act({ do: 'set', to: { mode: 'beside' } }),
    2: () => act({ do: 'set', to: { mode: 'split' } }),
    3: () => act({ do: 'set', to: { mode: 'upon' } }),
    ArrowLeft: move(-1, 0),
    ArrowRight: move(1, 0),
    ArrowUp: move(0, -1),
    ArrowDown: move(0, 1),
    '+': enlarge,
    '=': enlarge,
    '-': () => act({ do: 'zoom', factor: 1 / STEP_ZOOM }),
    '[': () => act({ do: 'turn', degrees: -STEP_DEGREES }),
    ']': () => act({ do: 'turn', degrees: STEP_DEGREES }),
    0: () => act({ do: 'fit' }),
    u: () => act({ do: 'swap-registration' }),
    c: () => act({ do: 'set', to: { cellsShown: !cellsShown } }),
    m: () => act({ do: 'set', to: { alone: !alone } }),
  };
}
