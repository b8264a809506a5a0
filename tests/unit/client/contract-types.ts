/** Not run, but compiled by `npm run check`: what the contract does not have must not compile. */
import type { BreechlinkClient } from '../../../client/index.ts';

export function misuse(client: BreechlinkClient): unknown[] {
  return [
    // @ts-expect-error no such address
    client.get('/v1/suspects'),
    // @ts-expect-error the address takes no POST
    client.post('/v1/cases/{caseId}'),
    // @ts-expect-error the parameter of the address is missing
    client.get('/v1/cases/{caseId}'),
    // @ts-expect-error `reference` is required
    client.post('/v1/cases', { body: {} }),
    // @ts-expect-error no such kind of exhibit
    client.post('/v1/cases/{caseId}/exhibits', { path: { caseId: '' }, body: { kind: 'knife' } }),
    // @ts-expect-error the answer is bytes
    client.get('/v1/images/{imageId}/original', { path: { imageId: '' } }),
    // @ts-expect-error the answer is no list of pages
    client.rows('/v1/jobs'),
    // @ts-expect-error an image is sent by `upload`
    client.post('/v1/exhibits/{exhibitId}/images', { path: { exhibitId: '' } }),
    // @ts-expect-error cases have no such field
    client.get('/v1/cases').then(({ cases }) => cases[0]?.suspect),
  ];
}
