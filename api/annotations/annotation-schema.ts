import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Annotation } from '../../casework/annotations/annotation.ts';
import { measureShape } from '../../casework/annotations/measure-shape.ts';
import { UNITS } from '../../casework/annotations/shape.ts';
import { Id, Link, Moment, Next } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { paragraph } from '../schemas/text.ts';
import { presentVersion, versionFields } from '../schemas/version.ts';
import { ANNOTATION_EXAMPLE } from './annotation-example.ts';
import { AnsweredShape, ComparisonShape, ImageShape } from './shape-schema.ts';

const drawingFields = {
  unit: Type.Enum([...UNITS], {
    description:
      'What places and sizes are counted in: `um` on a calibrated image; `px`, points of the image, on one whose spacing nobody stated. The other unit is refused.',
  }),
  remark: Type.Optional(paragraph(2_000)),
};

const { unit, shape, remark } = ANNOTATION_EXAMPLE;

/** What is drawn on an image by itself. */
export const ImageDrawingBody = Type.Object(
  { ...drawingFields, shape: ImageShape },
  { additionalProperties: false, examples: [{ unit, shape, remark }] },
);

/** What is drawn on an image of a comparison. */
export const ComparisonDrawingBody = Type.Object(
  { imageId: Id, ...drawingFields, shape: ComparisonShape },
  { additionalProperties: false, examples: [{ imageId: ANNOTATION_EXAMPLE.imageId, unit, shape, remark }] },
);

/** What is drawn instead. */
export const RevisionBody = Type.Object(
  { ...drawingFields, shape: ComparisonShape },
  { additionalProperties: false, examples: [{ unit, shape, remark }] },
);

export const AnnotationAnswer = Type.Object(
  {
    id: Id,
    imageId: Id,
    comparisonId: Type.Optional(Id),
    ...versionFields,
    unit: Type.Optional(drawingFields.unit),
    shape: Type.Optional(AnsweredShape),
    measured: Type.Optional(
      Type.Object(
        {
          length: Type.Optional(Type.Number()),
          area: Type.Optional(Type.Number()),
        },
        {
          description:
            'Computed from the shape: the length of a line or polyline, the length around a polygon, the diameter of a circle, in the unit; areas in the unit squared.',
        },
      ),
    ),
    remark: drawingFields.remark,
    createdAt: Moment,
    links: Type.Object({ self: Link, versions: Link, image: Link, comparison: Type.Optional(Link) }),
  },
  { description: 'The annotation, in one of its versions.', examples: [ANNOTATION_EXAMPLE] },
);

export const AnnotationList = Type.Object(
  { annotations: Type.Array(AnnotationAnswer), next: Next },
  {
    description: 'A page of annotations as they stand, withdrawn ones among them.',
    examples: [{ annotations: [ANNOTATION_EXAMPLE] }],
  },
);

export const AnnotationVersions = Type.Object(
  { versions: Type.Array(AnnotationAnswer) },
  { description: 'Every version, the first one first.', examples: [{ versions: [ANNOTATION_EXAMPLE] }] },
);

/** A version of an annotation as clients see it. */
export function presentAnnotation(annotation: Annotation): Static<typeof AnnotationAnswer> {
  const { id, imageId, comparisonId, unit, shape, remark, createdAt } = annotation;
  const self = `/v1/annotations/${id}`;
  return {
    id,
    imageId,
    ...given({ comparisonId }),
    ...presentVersion(annotation),
    ...given({ unit, shape, measured: shape && measureShape(shape), remark }),
    createdAt: createdAt.toISOString(),
    links: {
      self,
      versions: `${self}/versions`,
      image: `/v1/images/${imageId}`,
      ...(comparisonId === null ? {} : { comparison: `/v1/comparisons/${comparisonId}` }),
    },
  };
}
