import { useEffect, useReducer, useRef } from 'react';
import { useKeys } from '../layout/use-keys.ts';
import { useWords } from '../words/words.tsx';
import { drawScene } from './draw-scene.ts';
import { cellSide } from './geometry.ts';
import type { Extent, Registration } from './geometry.ts';
import { MicroscopeTools } from './microscope-tools.tsx';
import { adjust, firstSetting } from './microscope-state.ts';
import type { Deed, Setting } from './microscope-state.ts';
import { microscopeKeys } from './microscope-keys.ts';
import { paneSize } from './stage.ts';
import type { Cell, Scan } from './stage.ts';
import { useGestures } from './use-gestures.ts';
import { useStageSize } from './use-stage-size.ts';

interface MicroscopeProps {
  readonly questioned: Scan;
  readonly candidate: Scan;
  /** As the engine laid the scans upon each other, where it did. */
  readonly found: Registration | undefined;
  readonly cells: readonly Cell[];
}

/** A comparison microscope: two scans under one view, which agree in millimetres. */
export function Microscope(props: MicroscopeProps) {
  const { microscope } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const size = useStageSize(place);
  return (
    <section aria-label={microscope.title} className="microscope">
      <div ref={place} className="stage-size" />
      {size !== undefined && <Stage {...props} size={size} />}
    </section>
  );
}

function Stage({ questioned, candidate, found, cells, size }: MicroscopeProps & { size: Extent }) {
  const { microscope } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const benchAt = (mode: Setting['mode']) => ({
    questioned: questioned.extent,
    candidate: candidate.extent,
    pane: paneSize(mode, size),
    found,
  });
  const [setting, act] = useReducer(
    (now: Setting, deed: Deed) => adjust(now, deed, benchAt(now.mode)),
    benchAt('beside'),
    firstSetting,
  );
  const cellSideUm = cellSide(cells.map(({ at }) => at));
  const shown = setting.cellsShown && cellSideUm !== undefined ? cells : [];

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || !context) return;
    const fine = devicePixelRatio;
    canvas.current.width = Math.round(size.width * fine);
    canvas.current.height = Math.round(size.height * fine);
    context.scale(fine, fine);
    const scene = { ...setting, cells: shown, cellSideUm: cellSideUm ?? 0 };
    drawScene(context, size, scene, questioned, candidate);
  });
  useGestures(canvas, size, setting, act);
  useKeys(microscopeKeys(setting, act));

  return (
    <>
      <canvas ref={canvas} role="img" aria-label={microscope.describe(setting.mode)} className="stage" />
      <MicroscopeTools
        setting={setting}
        registered={found !== undefined && setting.registration === found}
        registrable={found !== undefined}
        hasCells={cellSideUm !== undefined}
        act={act}
      />
    </>
  );
}
