import { drawCells } from './draw-cells.ts';
import { scaleBar } from './scale-bar.ts';
import { panesOf } from './stage.ts';
import type { Pane, Scan, Scene } from './stage.ts';
import type { Extent } from './geometry.ts';

/** Grey of the stage, as of points that were not measured. */
const STAGE = '#303030';
const LINE = '#ffd34d';
const MARGIN_PX = 16;

/** Draws both scans, what was found on them, and the scale. @param size of the canvas, CSS px */
export function drawScene(
  context: CanvasRenderingContext2D,
  size: Extent,
  scene: Scene,
  questioned: Scan,
  candidate: Scan,
): void {
  const panes = panesOf(scene.mode, scene.line, size);
  context.fillStyle = STAGE;
  context.fillRect(0, 0, size.width, size.height);
  within(
    context,
    panes.questioned,
    size,
    () => {
      context.drawImage(questioned.picture, 0, 0, questioned.extent.width, questioned.extent.height);
    },
    scene,
  );
  context.globalAlpha = scene.mode === 'upon' ? scene.blend : 1;
  within(
    context,
    panes.candidate,
    size,
    () => {
      const { angleDegrees, dxUm, dyUm } = scene.registration;
      context.rotate((-angleDegrees * Math.PI) / 180);
      context.translate(-dxUm, -dyUm);
      context.drawImage(candidate.picture, 0, 0, candidate.extent.width, candidate.extent.height);
    },
    scene,
  );
  context.globalAlpha = 1;
  drawCells(context, size, scene);
  if (scene.mode !== 'upon') drawLine(context, panes.candidate.left, size.height);
  drawScale(context, size, scene.view.umPerPixel);
}

/** Draws in µm of the questioned scan, within one pane. */
function within(
  context: CanvasRenderingContext2D,
  { left, right, middle }: Pane,
  { height }: Extent,
  draw: () => void,
  { view }: Scene,
): void {
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  context.translate(middle.x, middle.y);
  context.rotate((view.angleDegrees * Math.PI) / 180);
  context.scale(1 / view.umPerPixel, 1 / view.umPerPixel);
  context.translate(-view.centre.x, -view.centre.y);
  draw();
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, x: number, height: number): void {
  context.fillStyle = LINE;
  context.fillRect(x - 1, 0, 2, height);
}

function drawScale(context: CanvasRenderingContext2D, { height }: Extent, umPerPixel: number): void {
  const { pixels, says } = scaleBar(umPerPixel);
  const bottom = height - MARGIN_PX;
  context.fillStyle = '#000a';
  context.fillRect(MARGIN_PX - 6, bottom - 24, Math.max(pixels, 48) + 12, 32);
  context.fillStyle = '#fff';
  context.fillRect(MARGIN_PX, bottom - 2, pixels, 3);
  context.font = '13px sans-serif';
  context.fillText(says, MARGIN_PX, bottom - 8);
}
