import { Type } from 'typebox';
import { correctCharacteristics } from '../../casework/exhibits/correct-characteristics.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { characteristicFields } from '../schemas/class-characteristics.ts';
import { ExhibitParams, IdempotencyHeaders } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { ExhibitAnswer, presentExhibit } from './exhibit-schema.ts';

const Body = Type.Object(
  {
    characteristics: Type.Object(characteristicFields, {
      additionalProperties: false,
      description: 'All of them, as they are determined now; what is left out is not determined.',
    }),
    reason: paragraph(5000),
  },
  {
    additionalProperties: false,
    examples: [
      {
        characteristics: { calibre: '9 mm Luger', firingPinShape: 'elliptical' },
        reason: 'The impression is elliptical; it was entered as rectangular by mistake.',
      },
    ],
  },
);

export function addCorrectCharacteristics(app: Api): void {
  app.post(
    '/v1/exhibits/:exhibitId/class-characteristics',
    {
      config: { action: 'exhibits.correct' },
      schema: {
        operationId: 'correctCharacteristics',
        summary: 'Set the class characteristics of an exhibit right',
        description: 'The event of it keeps what stood there before.',
        tags: ['exhibits'],
        headers: IdempotencyHeaders,
        params: ExhibitParams,
        body: Body,
        response: {
          200: ExhibitAnswer,
          ...problemResponses('exhibit-not-found', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { exhibitId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentExhibit(await correctCharacteristics(tx, originOf(request), exhibitId, request.body)),
      }));
      return body;
    },
  );
}
