import { Type } from 'typebox';
import { HEIGHT_UNITS, MARKS } from '../../casework/images/declaration.ts';
import { IMAGE_STATES } from '../../casework/images/image.ts';
import { NOT_COMPARABLE_REASONS } from '../../engine/not-comparable.ts';
import { Id, Link, Moment, Sha256 } from '../schemas/common.ts';
import { line } from '../schemas/text.ts';
import { IMAGE_EXAMPLE } from './image-example.ts';

/** What the sender declares about an image: the fields of the upload's form. */
export const declarationFields = {
  mark: Type.Enum([...MARKS], { description: 'The mark that the image shows.' }),
  land: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 99, description: 'Number of the land or groove on its bullet.' }),
  ),
  pixelSizeUm: Type.Optional(
    Type.Number({
      exclusiveMinimum: 0,
      maximum: 1000,
      description:
        'Distance between points, µm. A PNG, TIFF or JPEG without it is kept but not searched; an X3P needs it only where its own increments are missing or cannot be right.',
    }),
  ),
  heightUnit: Type.Optional(
    Type.Enum([...HEIGHT_UNITS], {
      description: 'Unit of the heights of an X3P that does not keep to metres.',
    }),
  ),
  instrument: Type.Optional(line(200)),
  objective: Type.Optional(line(200)),
  lighting: Type.Optional(line(200)),
};

/** The form of an upload, without the file. */
export const UploadFields = Type.Object(declarationFields, { additionalProperties: false });

const ImageLinks = Type.Object({ self: Link, exhibit: Link, original: Link, preview: Link });

const State = Type.Enum([...IMAGE_STATES], {
  description:
    'received: waits to be processed; processing; ready: processed; rejected: cannot serve, `problem` says why.',
});

export const UploadAnswer = Type.Object(
  {
    id: Id,
    sha256: Sha256,
    byteLength: Type.Integer(),
    state: State,
    duplicate: Type.Boolean({ description: 'The exhibit had this image already; nothing was changed.' }),
    links: ImageLinks,
  },
  {
    description: 'The image was taken in; processing begins.',
    examples: [
      {
        id: IMAGE_EXAMPLE.id,
        sha256: IMAGE_EXAMPLE.sha256,
        byteLength: IMAGE_EXAMPLE.byteLength,
        state: 'received',
        duplicate: false,
        links: IMAGE_EXAMPLE.links,
      },
    ],
  },
);

export const ImageAnswer = Type.Object(
  {
    id: Id,
    exhibitId: Id,
    caseId: Id,
    state: State,
    searchable: Type.Boolean({ description: 'The image has a signature and takes part in searches.' }),
    notSearchableReason: Type.Optional(
      Type.String({ description: 'Why a ready image does not take part in searches.' }),
    ),
    notComparable: Type.Optional(
      Type.Object(
        { because: Type.Enum([...NOT_COMPARABLE_REASONS]), detail: Type.String() },
        { description: 'Why the engine cannot compare the mark of a ready image in detail.' },
      ),
    ),
    fileName: Type.String(),
    sha256: Sha256,
    byteLength: Type.Integer(),
    ...declarationFields,
    decoded: Type.Optional(
      Type.Object(
        {
          format: Type.Enum(['x3p', 'png', 'tiff', 'jpeg']),
          modality: Type.Enum(['topography', 'reflectance']),
          width: Type.Integer({ description: 'Points in a row.' }),
          height: Type.Integer({ description: 'Rows.' }),
          spacingUm: Type.Optional(
            Type.Object(
              { x: Type.Number(), y: Type.Number() },
              { description: 'Distance between neighbouring points, µm. Absent: uncalibrated.' },
            ),
          ),
          measuredFraction: Type.Optional(
            Type.Number({ description: 'Share of the points that were measured, 0 to 1.' }),
          ),
        },
        { description: 'What the file was found to hold.' },
      ),
    ),
    warnings: Type.Array(Type.String()),
    problem: Type.Optional(
      Type.Object({
        type: Type.String(),
        title: Type.String(),
        detail: Type.String(),
        code: Type.String(),
      }),
    ),
    receivedAt: Moment,
    finishedAt: Type.Optional(Moment),
    links: ImageLinks,
  },
  { description: 'The image.', examples: [IMAGE_EXAMPLE] },
);
