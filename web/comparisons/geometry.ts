/** A place, µm from the first corner of a scan; y runs downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point p of the questioned scan lies at R(angle)·p + d of the candidate's; angles turn clockwise. */
export interface Registration {
  readonly angleDegrees: number;
  readonly dxUm: number;
  readonly dyUm: number;
}

/** What is looked at: the point of the questioned scan in the middle of each pane, how large, how turned. */
export interface View {
  readonly centre: Point;
  readonly umPerPixel: number;
  readonly angleDegrees: number;
}

/** Width and height, µm. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A point turned about the origin, clockwise. */
export function turn({ x, y }: Point, degrees: number): Point {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return { x: cos * x - sin * y, y: sin * x + cos * y };
}

/** Where a point of the candidate's scan lies on the questioned one. */
export function toQuestioned({ x, y }: Point, { angleDegrees, dxUm, dyUm }: Registration): Point {
  return turn({ x: x - dxUm, y: y - dyUm }, -angleDegrees);
}

/** Both scans as they came, the middle of one upon the middle of the other. */
export function asScanned(questioned: Extent, candidate: Extent): Registration {
  return {
    angleDegrees: 0,
    dxUm: (candidate.width - questioned.width) / 2,
    dyUm: (candidate.height - questioned.height) / 2,
  };
}

/** The candidate moved by hand, µm as seen on the questioned scan. */
export function moveCandidate(registration: Registration, by: Point): Registration {
  const { angleDegrees, dxUm, dyUm } = registration;
  const moved = turn(by, angleDegrees);
  return { angleDegrees, dxUm: dxUm - moved.x, dyUm: dyUm - moved.y };
}

/** The candidate turned by hand about a point of the questioned scan, clockwise. */
export function turnCandidate(registration: Registration, about: Point, degrees: number): Registration {
  const { angleDegrees, dxUm, dyUm } = registration;
  const back = turn(about, -degrees);
  const shift = turn({ x: about.x - back.x, y: about.y - back.y }, angleDegrees);
  return { angleDegrees: angleDegrees - degrees, dxUm: dxUm + shift.x, dyUm: dyUm + shift.y };
}

/** The view that shows a whole scan in a pane of so many pixels. */
export function fitView({ width, height }: Extent, pane: Extent): View {
  const umPerPixel = Math.max(width / Math.max(1, pane.width), height / Math.max(1, pane.height));
  return { centre: { x: width / 2, y: height / 2 }, umPerPixel, angleDegrees: 0 };
}

/** The view moved, so that what is under the hand goes along; pixels. */
export function pan(view: View, by: Point): View {
  const moved = turn(by, -view.angleDegrees);
  const { centre, umPerPixel } = view;
  return {
    ...view,
    centre: { x: centre.x - moved.x * umPerPixel, y: centre.y - moved.y * umPerPixel },
  };
}

/** The view enlarged about a point that stays where it is, pixels from the middle of its pane. */
export function zoom(view: View, factor: number, about: Point = { x: 0, y: 0 }): View {
  const umPerPixel = view.umPerPixel / factor;
  const moved = turn(about, -view.angleDegrees);
  const by = view.umPerPixel - umPerPixel;
  const centre = { x: view.centre.x + moved.x * by, y: view.centre.y + moved.y * by };
  return { ...view, centre, umPerPixel };
}

/** Where a point of the questioned scan is seen, pixels from the middle of its pane. */
export function project({ x, y }: Point, { centre, umPerPixel, angleDegrees }: View): Point {
  const turned = turn({ x: x - centre.x, y: y - centre.y }, angleDegrees);
  return { x: turned.x / umPerPixel, y: turned.y / umPerPixel };
}

/**
 * Side of the cells, µm. They lie side by side in a grid, so it is the least distance of two columns or rows;
 * undefined where there are not two.
 */
export function cellSide(centres: readonly Point[]): number | undefined {
  const gaps = [centres.map(({ x }) => x), centres.map(({ y }) => y)].flatMap((places) => {
    const sorted = [...new Set(places)].sort((a, b) => a - b);
    return sorted.slice(1).map((place, i) => place - (sorted[i] ?? place));
  });
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}
