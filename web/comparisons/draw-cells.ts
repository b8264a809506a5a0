import { project, toQuestioned, turn } from './geometry.ts';
import type { Extent, Point } from './geometry.ts';
import { panesOf } from './stage.ts';
import type { Cell, Scene } from './stage.ts';

/** Told apart without red and green, and by their line too. */
const CONGRUENT = { colour: '#4fb3ff', dash: [] };
const OTHER = { colour: '#ffa52e', dash: [5, 4] };

/**
 * Draws the cells where they were cut from the questioned scan, and where they were found on the candidate's. Side by
 * side, a line leads from one to the other of each congruent pair.
 */
export function drawCells(context: CanvasRenderingContext2D, size: Extent, scene: Scene): void {
  const { mode, line, cells } = scene;
  const panes = panesOf(mode, line, size);
  context.save();
  context.lineWidth = 1.5;
  for (const cell of cells) {
    const { colour, dash } = cell.congruent ? CONGRUENT : OTHER;
    context.strokeStyle = colour;
    context.setLineDash(dash);
    const cut = outline(cell.at, 0, scene).map(offset(panes.questioned.middle));
    const found = foundOutline(cell, scene).map(offset(panes.candidate.middle));
    clipped(context, panes.questioned.left, panes.questioned.right, size, () => trace(context, cut));
    clipped(context, panes.candidate.left, panes.candidate.right, size, () => trace(context, found));
    if (mode === 'beside' && cell.congruent) link(context, middleOf(cut), middleOf(found));
  }
  context.restore();
}

/** Corners of a cell on the questioned scan, px from the middle of its pane. */
function outline(centre: Point, degrees: number, { view, cellSideUm }: Scene): Point[] {
  const half = cellSideUm / 2;
  const corners = [
    { x: -half, y: -half },
    { x: half, y: -half },
    { x: half, y: half },
    { x: -half, y: half },
  ];
  return corners.map((corner) => {
    const turned = turn(corner, degrees);
    return project({ x: centre.x + turned.x, y: centre.y + turned.y }, view);
  });
}

/** The same where it was found; the engine's angle is that of the candidate's scan. */
function foundOutline({ found, angleDegrees }: Cell, scene: Scene): Point[] {
  const { registration } = scene;
  return outline(toQuestioned(found, registration), angleDegrees - registration.angleDegrees, scene);
}

function offset(middle: Point): (point: Point) => Point {
  return ({ x, y }) => ({ x: x + middle.x, y: y + middle.y });
}

function middleOf(corners: readonly Point[]): Point {
  const sum = corners.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / corners.length, y: sum.y / corners.length };
}

function trace(context: CanvasRenderingContext2D, corners: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of corners) context.lineTo(x, y);
  context.closePath();
  context.stroke();
}

function link(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  context.globalAlpha = 0.5;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.globalAlpha = 1;
}

function clipped(
  context: CanvasRenderingContext2D,
  left: number,
  right: number,
  { height }: Extent,
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  draw();
  context.restore();
}
