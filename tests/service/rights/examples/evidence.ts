import { randomBytes, randomUUID } from 'node:crypto';
import { about, listed, reads } from './example.ts';
import type { Example, Examples } from './example.ts';
import { idOf } from '../id-of.ts';

const EXHIBIT = { kind: 'cartridge_case', origin: 'evidence' };

function imageForm(): FormData {
  const form = new FormData();
  form.append('mark', 'breech_face');
  form.append('file', new Blob([randomBytes(20)]), 'scan.x3p');
  return form;
}

const freshSearch: Example['fresh'] = async ({ exhibitId }, { api }) => ({
  searchId: idOf(await api.post('/v1/searches', { exhibitIds: [exhibitId] })),
});
const freshWatch: Example['fresh'] = async ({ exhibitId }, { api }) => {
  const headers = { 'content-type': 'application/json' };
  await api.call('PUT', `/v1/exhibits/${exhibitId}/watch`, { body: '{}', headers });
  return {};
};
const deadJob: Example['fresh'] = async ({ jobId }, { mode }) => {
  await mode.database().query(`UPDATE jobs SET state = 'dead' WHERE id = $1`, [jobId]);
  return {};
};

/** Cases, exhibits, images, and searches with them. */
export const EVIDENCE: Examples = {
  'POST /v1/cases': about(
    ({ agencyId }) => ({ path: '/v1/cases', json: { reference: randomUUID(), agencyId } }),
    { foreign: 'refused' },
  ),
  'GET /v1/cases': listed('/v1/cases'),
  'GET /v1/cases/:caseId': reads(({ caseId }) => `/v1/cases/${caseId}`),
  'POST /v1/cases/:caseId/exhibits': about(({ caseId }) => ({
    path: `/v1/cases/${caseId}/exhibits`,
    json: { ...EXHIBIT, reference: randomUUID() },
  })),
  'GET /v1/cases/:caseId/exhibits': reads(({ caseId }) => `/v1/cases/${caseId}/exhibits`),
  'GET /v1/exhibits/:exhibitId': reads(({ exhibitId }) => `/v1/exhibits/${exhibitId}`),
  'POST /v1/exhibits/:exhibitId/class-characteristics': about(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/class-characteristics`,
    json: { characteristics: { calibre: '9 mm Luger' }, reason: 'A test.' },
  })),
  'POST /v1/exhibits/:exhibitId/images': about(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/images`,
    form: imageForm(),
  })),
  'GET /v1/exhibits/:exhibitId/images': reads(({ exhibitId }) => `/v1/exhibits/${exhibitId}/images`),
  'GET /v1/images/:imageId': reads(({ imageId }) => `/v1/images/${imageId}`),
  'GET /v1/images/:imageId/original': reads(({ imageId }) => `/v1/images/${imageId}/original`),
  'GET /v1/images/:imageId/preview': reads(({ imageId }) => `/v1/images/${imageId}/preview`),
  'GET /v1/exhibits/:exhibitId/candidates': reads(
    ({ exhibitId }) => `/v1/exhibits/${exhibitId}/candidates?wait=0`,
  ),
  'GET /v1/comparisons/:comparisonId': reads(({ comparisonId }) => `/v1/comparisons/${comparisonId}`),
  // It is one of impressions, which have no profiles.
  'GET /v1/comparisons/:comparisonId/profiles': reads(
    ({ comparisonId }) => `/v1/comparisons/${comparisonId}/profiles`,
    { permitted: 'is answered' },
  ),
  'POST /v1/searches': about(({ exhibitId }) => ({
    path: '/v1/searches',
    json: { exhibitIds: [exhibitId] },
  })),
  'GET /v1/searches': listed('/v1/searches'),
  'GET /v1/searches/:searchId': reads(({ searchId }) => `/v1/searches/${searchId}`),
  'GET /v1/searches/:searchId/candidates': reads(({ searchId }) => `/v1/searches/${searchId}/candidates`),
  'GET /v1/searches/:searchId/comparison': reads(
    ({ searchId, otherSearchId }) => `/v1/searches/${searchId}/comparison?with=${otherSearchId}`,
  ),
  'POST /v1/searches/:searchId/cancel': reads(({ searchId }) => `/v1/searches/${searchId}/cancel`, {
    fresh: freshSearch,
  }),
  'POST /v1/searches/:searchId/rerun': reads(({ searchId }) => `/v1/searches/${searchId}/rerun`),
  'POST /v1/searches/archive': listed('/v1/searches/archive'),
  'GET /v1/search-verifications': listed('/v1/search-verifications'),
  'PUT /v1/exhibits/:exhibitId/watch': about(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/watch`,
    json: {},
  })),
  'GET /v1/exhibits/:exhibitId/watch': reads(({ exhibitId }) => `/v1/exhibits/${exhibitId}/watch`, {
    fresh: freshWatch,
  }),
  'DELETE /v1/exhibits/:exhibitId/watch': reads(({ exhibitId }) => `/v1/exhibits/${exhibitId}/watch`, {
    fresh: freshWatch,
  }),
  'GET /v1/findings': listed('/v1/findings'),
  'GET /v1/jobs': listed('/v1/jobs'),
  'POST /v1/jobs/:jobId/retry': reads(({ jobId }) => `/v1/jobs/${jobId}/retry`, { fresh: deadJob }),
  'POST /v1/storage/sweep': listed('/v1/storage/sweep'),
  'GET /openapi.json': listed('/openapi.json'),
};
