import multipart from '@fastify/multipart';
import { Type } from 'typebox';
import { readExhibit } from '../../casework/exhibits/read-exhibit.ts';
import { assertMarkFits } from '../../casework/images/declaration.ts';
import { receiveImage } from '../../casework/images/receive-image.ts';
import { discard } from '../../platform/blobs/staging.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Problem } from '../problems/problem.ts';
import { idempotent } from '../requests/idempotent.ts';
import { ExhibitParams, IdempotencyHeaders } from '../schemas/common.ts';
import { imageLinks } from './image-links.ts';
import { declarationFields, UploadAnswer } from './image-schema.ts';
import { readUpload } from './read-upload.ts';

/** The form as the contract shows it; it is read as a stream, so the server does not validate it as a body. */
const UploadForm = Type.Object(
  {
    ...declarationFields,
    file: Type.String({
      format: 'binary',
      description: 'X3P, PNG, TIFF or JPEG. The last part of the form.',
    }),
  },
  { examples: [{ mark: 'breech_face', instrument: 'Confocal microscope', file: '(bytes)' }] },
);

const schema = {
  operationId: 'uploadImage',
  summary: 'Upload an image of a mark',
  description:
    'Send the fields first and the file last. The bytes are kept as they come; processing begins at once, and the image tells when it is ready or why it was rejected. The same bytes with the same declaration are recognised: the answer names the image that is there, with `duplicate: true`.',
  tags: ['images'],
  headers: IdempotencyHeaders,
  params: ExhibitParams,
  response: {
    202: UploadAnswer,
    ...problemResponses(
      'malformed-upload',
      'file-empty',
      'exhibit-not-found',
      'image-declared-otherwise',
      'upload-too-large',
      'unsupported-media-type',
      'mark-does-not-fit',
      'idempotency-key-reused',
      'store-not-available',
    ),
  },
};

/** In a scope of its own, since only this route takes multipart forms. */
export async function addUploadImage(app: Api, parts: ApiParts): Promise<void> {
  await app.register(async (scope: Api) => {
    await scope.register(multipart);
    addRoute(scope, parts);
  });
}

function addRoute(app: Api, { config, blobs, incomingDirectory }: ApiParts): void {
  app.post(
    '/v1/exhibits/:exhibitId/images',
    {
      config: {
        action: 'images.upload',
        swaggerTransform: ({ schema, url }) => ({
          schema: { ...schema, consumes: ['multipart/form-data'], body: UploadForm },
          url,
        }),
      },
      schema,
    },
    async (request, reply) => {
      if (!request.isMultipart()) {
        throw new Problem('unsupported-media-type', 'Send the image as multipart/form-data.');
      }
      const { kind, id: exhibitId } = await readExhibit(request.database, request.params.exhibitId);
      const place = { directory: incomingDirectory, maxBytes: config.maxUploadBytes };
      const upload = await readUpload(request, place, (declaration) => assertMarkFits(kind, declaration));
      const { declaration, fileName, staged } = upload;
      try {
        await blobs.put(staged.sha256, staged.path);
        const content = { declaration, fileName, sha256: staged.sha256 };
        const { body } = await idempotent(request, reply, content, async (tx) => {
          const wish = { exhibitId, fileName, declaration, ...staged };
          const { image, duplicate } = await receiveImage(tx, blobs, originOf(request), wish);
          const { id, sha256, byteLength, state } = image;
          const links = imageLinks(id, exhibitId);
          return { status: 202, body: { id, sha256, byteLength, state, duplicate, links } };
        });
        return await reply.code(202).header('location', body.links.self).send(body);
      } finally {
        await discard(staged.path);
      }
    },
  );
}
