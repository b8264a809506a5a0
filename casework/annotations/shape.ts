/** What the coordinates of an annotation are counted in: `um` on a calibrated image, `px` on one without a spacing. */
export const UNITS = ['um', 'px'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * A place on an image in its own frame, in the annotation's unit: the origin is the outer corner of the first point of
 * the first row, x runs along the rows, y down them. Comparisons give their places in the same frame.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is drawn on one image. */
export type ImageShape =
  | { readonly kind: 'point'; readonly at: Place }
  | { readonly kind: 'line'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'polyline'; readonly points: Place[] }
  | { readonly kind: 'polygon'; readonly points: Place[] }
  | { readonly kind: 'circle'; readonly centre: Place; readonly radius: number }
  | Ellipse
  | { readonly kind: 'text'; readonly at: Place; readonly text: string };

export interface Ellipse {
  readonly kind: 'ellipse';
  readonly centre: Place;
  /** Half axes, before the ellipse is turned. */
  readonly radiusX: number;
  readonly radiusY: number;
  /** From x towards y, so clockwise as one looks at the image. */
  readonly turnedDegrees: number;
}

/** A point of the annotated image and the point of the other exhibit's image that it is taken to lie upon. */
export interface LinkedPoints {
  readonly kind: 'linked_points';
  readonly at: Place;
  readonly counterpart: { readonly imageId: string; readonly at: Place };
}

export type Shape = ImageShape | LinkedPoints;
