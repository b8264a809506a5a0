import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Id } from '../schemas/common.ts';
import { line } from '../schemas/text.ts';

/** No image is larger: 1 m, or as many pixels. */
const FARTHEST = 1_000_000;

/** Corners that a shape may have. */
const MOST_POINTS = 500;

const Coordinate = Type.Number({ minimum: 0, maximum: FARTHEST });

const Place = Type.Object(
  { x: Coordinate, y: Coordinate },
  {
    additionalProperties: false,
    description:
      'In the unit of the annotation, from the outer corner of the image’s first point: x along the rows, y down them.',
  },
);

const Radius = Type.Number({ exclusiveMinimum: 0, maximum: FARTHEST });

const shape = <Kind extends string, Fields extends Record<string, object>>(kind: Kind, fields: Fields) =>
  Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false });

const ON_ONE_IMAGE = [
  shape('point', { at: Place }),
  shape('line', { from: Place, to: Place }),
  shape('polyline', { points: Type.Array(Place, { minItems: 2, maxItems: MOST_POINTS }) }),
  shape('polygon', {
    points: Type.Array(Place, {
      minItems: 3,
      maxItems: MOST_POINTS,
      description: 'Corners in their order, the first not repeated.',
    }),
  }),
  shape('circle', { centre: Place, radius: Radius }),
  shape('ellipse', {
    centre: Place,
    radiusX: Radius,
    radiusY: Radius,
    turnedDegrees: Type.Number({ minimum: -360, maximum: 360, description: 'From x towards y.' }),
  }),
  shape('text', { at: Place, text: line(200) }),
] as const;

/** What may be drawn on an image. */
export const ImageShape = Type.Union([...ON_ONE_IMAGE]);

/** What may be drawn on an image of a comparison. */
export const ComparisonShape = Type.Union(
  [
    ...ON_ONE_IMAGE,
    shape('linked_points', {
      at: Place,
      counterpart: Type.Object(
        { imageId: Id, at: Place },
        {
          additionalProperties: false,
          description: 'The point of an image of the other exhibit that it is taken to lie upon.',
        },
      ),
    }),
  ],
  { $id: 'Shape', title: 'Shape', description: 'What is drawn.' },
);

/** The same in an answer, where the contract names it instead of repeating it. */
export const AnsweredShape = Type.Unsafe<Static<typeof ComparisonShape>>({ $ref: 'Shape#' });
