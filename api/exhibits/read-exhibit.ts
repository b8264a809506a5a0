import { readExhibit } from '../../casework/exhibits/read-exhibit.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ExhibitParams } from '../schemas/common.ts';
import { ExhibitAnswer, presentExhibit } from './exhibit-schema.ts';

export function addReadExhibit(app: Api): void {
  app.get(
    '/v1/exhibits/:exhibitId',
    {
      config: { action: 'exhibits.read' },
      schema: {
        operationId: 'readExhibit',
        summary: 'Read an exhibit',
        tags: ['exhibits'],
        params: ExhibitParams,
        response: { 200: ExhibitAnswer, ...problemResponses('exhibit-not-found') },
      },
    },
    async (request) => presentExhibit(await readExhibit(request.database, request.params.exhibitId)),
  );
}
