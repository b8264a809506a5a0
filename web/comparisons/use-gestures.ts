import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Extent } from './geometry.ts';
import type { Deed, Setting } from './microscope-state.ts';
import { panesOf } from './stage.ts';

/** One notch of a wheel, px, enlarges by this factor raised to its share. */
const ZOOM_FOR_NOTCH = 1.2;
const NOTCH_PX = 100;

/** Turning by hand: degrees for each px to the side. */
const DEGREES_PER_PIXEL = 0.3;

/** How near to the line a hand takes hold of it, px. */
const NEAR_PX = 10;

type Grip = 'line' | 'turn' | 'pan';

/** Lets a hand move (drag), turn (drag with Shift), enlarge (wheel), and move the line between the two scans. */
export function useGestures(
  canvas: RefObject<HTMLCanvasElement | null>,
  size: Extent,
  setting: Setting,
  act: (deed: Deed) => void,
): void {
  const take = useEffectEvent((event: PointerEvent): Grip => {
    if (event.shiftKey) return 'turn';
    const near = Math.abs(event.offsetX - setting.line * size.width) < NEAR_PX;
    return setting.mode === 'split' && near ? 'line' : 'pan';
  });
  const move = useEffectEvent((grip: Grip, event: PointerEvent) => {
    if (grip === 'turn') act({ do: 'turn', degrees: event.movementX * DEGREES_PER_PIXEL });
    else if (grip === 'pan') act({ do: 'pan', by: { x: event.movementX, y: event.movementY } });
    else act({ do: 'set', to: { line: Math.min(1, Math.max(0, event.offsetX / size.width)) } });
  });
  const turnWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const panes = panesOf(setting.mode, setting.line, size);
    const { middle } = event.offsetX < panes.candidate.left ? panes.questioned : panes.candidate;
    const about = { x: event.offsetX - middle.x, y: event.offsetY - middle.y };
    act({ do: 'zoom', factor: ZOOM_FOR_NOTCH ** (-event.deltaY / NOTCH_PX), about });
  });
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return undefined;
    let grip: Grip | undefined;
    const down = (event: PointerEvent): void => {
      current.setPointerCapture(event.pointerId);
      grip = take(event);
    };
    const drag = (event: PointerEvent): void => {
      if (grip !== undefined) move(grip, event);
    };
    const up = (): void => {
      grip = undefined;
    };
    const wheel = (event: WheelEvent): void => turnWheel(event);
    current.addEventListener('pointerdown', down);
    current.addEventListener('pointermove', drag);
    current.addEventListener('pointerup', up);
    current.addEventListener('pointercancel', up);
    current.addEventListener('wheel', wheel, { passive: false });
    return () => {
      current.removeEventListener('pointerdown', down);
      current.removeEventListener('pointermove', drag);
      current.removeEventListener('pointerup', up);
      current.removeEventListener('pointercancel', up);
      current.removeEventListener('wheel', wheel);
    };
  }, [canvas]);
}
