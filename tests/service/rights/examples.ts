import { randomBytes, randomUUID } from 'node:crypto';
import type { ModeUnderTest } from '../../support/describe-modes.ts';
import type { ApiUnderTest } from '../api/api-under-test.ts';
import { annotate, DRAWING, idOf } from './casework.ts';
import type { Ids } from './casework.ts';

/** What a request of the matrix sends besides its method. */
export interface Sent {
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A valid request of a route, on the objects that it is given. */
export interface Example {
  readonly send: (on: Ids) => Sent;
  /**
   * What somebody gets who may ask, but for another agency: `hidden`, the same 404 as of what does not exist; `left out`,
   * an answer in which nothing of the other agency is; `refused`, 403, since the request names the agency.
   */
  readonly foreign: 'hidden' | 'left out' | 'refused';
  /** Makes what the request uses up, as an administrator would; its ids stand in for those of the casework. */
  readonly fresh?: (on: Ids, made: Made) => Promise<Partial<Ids>>;
  /** The status for who may ask, where it is none of success. */
  readonly permitted?: number;
}

export interface Made {
  readonly api: ApiUnderTest;
  readonly mode: ModeUnderTest;
}

const hidden = (send: Example['send'], more: Partial<Example> = {}): Example => ({
  send,
  foreign: 'hidden',
  ...more,
});
const listed = (path: string): Example => ({ send: () => ({ path }), foreign: 'left out' });

const EXHIBIT = { reference: 'R', kind: 'cartridge_case', origin: 'evidence' };

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
const freshAnnotation: Example['fresh'] = async ({ imageId }, { api }) => ({
  annotationId: await annotate(api, imageId),
});
const freshNote: Example['fresh'] = async ({ exhibitId }, { api }) => ({
  noteId: idOf(await api.post(`/v1/exhibits/${exhibitId}/notes`, { text: 'A note.' })),
});
const deadJob: Example['fresh'] = async ({ jobId }, { mode }) => {
  await mode.database().query(`UPDATE jobs SET state = 'dead' WHERE id = $1`, [jobId]);
  return {};
};

const FIRST = { 'if-match': '"1"' };

/** For each closed route, by method and address as it is declared, a request that whoever may ask is given an answer to. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /openapi.json': listed('/openapi.json'),
  'POST /v1/cases': {
    send: ({ agencyId }) => ({ path: '/v1/cases', json: { reference: randomUUID(), agencyId } }),
    foreign: 'refused',
  },
  'GET /v1/cases': listed('/v1/cases'),
  'GET /v1/cases/:caseId': hidden(({ caseId }) => ({ path: `/v1/cases/${caseId}` })),
  'POST /v1/cases/:caseId/exhibits': hidden(({ caseId }) => ({
    path: `/v1/cases/${caseId}/exhibits`,
    json: { ...EXHIBIT, reference: randomUUID() },
  })),
  'GET /v1/cases/:caseId/exhibits': hidden(({ caseId }) => ({ path: `/v1/cases/${caseId}/exhibits` })),
  'GET /v1/exhibits/:exhibitId': hidden(({ exhibitId }) => ({ path: `/v1/exhibits/${exhibitId}` })),
  'POST /v1/exhibits/:exhibitId/images': hidden(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/images`,
    form: imageForm(),
  })),
  'GET /v1/exhibits/:exhibitId/images': hidden(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/images`,
  })),
  'GET /v1/images/:imageId': hidden(({ imageId }) => ({ path: `/v1/images/${imageId}` })),
  'GET /v1/images/:imageId/original': hidden(({ imageId }) => ({ path: `/v1/images/${imageId}/original` })),
  'GET /v1/images/:imageId/preview': hidden(({ imageId }) => ({ path: `/v1/images/${imageId}/preview` })),
  'GET /v1/exhibits/:exhibitId/candidates': hidden(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/candidates?wait=0`,
  })),
  'GET /v1/comparisons/:comparisonId': hidden(({ comparisonId }) => ({
    path: `/v1/comparisons/${comparisonId}`,
  })),
  // It is one of impressions, which have no profiles: 409.
  'GET /v1/comparisons/:comparisonId/profiles': hidden(
    ({ comparisonId }) => ({ path: `/v1/comparisons/${comparisonId}/profiles` }),
    { permitted: 409 },
  ),
  'POST /v1/searches': hidden(({ exhibitId }) => ({
    path: '/v1/searches',
    json: { exhibitIds: [exhibitId] },
  })),
  'GET /v1/searches': listed('/v1/searches'),
  'GET /v1/searches/:searchId': hidden(({ searchId }) => ({ path: `/v1/searches/${searchId}` })),
  'GET /v1/searches/:searchId/candidates': hidden(({ searchId }) => ({
    path: `/v1/searches/${searchId}/candidates`,
  })),
  'GET /v1/searches/:searchId/comparison': hidden(({ searchId, otherSearchId }) => ({
    path: `/v1/searches/${searchId}/comparison?with=${otherSearchId}`,
  })),
  'POST /v1/searches/:searchId/cancel': hidden(
    ({ searchId }) => ({ path: `/v1/searches/${searchId}/cancel` }),
    { fresh: freshSearch },
  ),
  'POST /v1/searches/:searchId/rerun': hidden(({ searchId }) => ({ path: `/v1/searches/${searchId}/rerun` })),
  'POST /v1/searches/archive': { send: () => ({ path: '/v1/searches/archive' }), foreign: 'left out' },
  'PUT /v1/exhibits/:exhibitId/watch': hidden(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/watch`,
    json: {},
  })),
  'GET /v1/exhibits/:exhibitId/watch': hidden(
    ({ exhibitId }) => ({ path: `/v1/exhibits/${exhibitId}/watch` }),
    { fresh: freshWatch },
  ),
  'DELETE /v1/exhibits/:exhibitId/watch': hidden(
    ({ exhibitId }) => ({ path: `/v1/exhibits/${exhibitId}/watch` }),
    { fresh: freshWatch },
  ),
  'GET /v1/findings': listed('/v1/findings'),
  'POST /v1/images/:imageId/annotations': hidden(({ imageId }) => ({
    path: `/v1/images/${imageId}/annotations`,
    json: DRAWING,
  })),
  'POST /v1/comparisons/:comparisonId/annotations': hidden(({ comparisonId, imageId }) => ({
    path: `/v1/comparisons/${comparisonId}/annotations`,
    json: { imageId, ...DRAWING },
  })),
  'GET /v1/images/:imageId/annotations': hidden(({ imageId }) => ({
    path: `/v1/images/${imageId}/annotations`,
  })),
  'GET /v1/comparisons/:comparisonId/annotations': hidden(({ comparisonId }) => ({
    path: `/v1/comparisons/${comparisonId}/annotations`,
  })),
  'GET /v1/annotations/:annotationId': hidden(({ annotationId }) => ({
    path: `/v1/annotations/${annotationId}`,
  })),
  'GET /v1/annotations/:annotationId/versions': hidden(({ annotationId }) => ({
    path: `/v1/annotations/${annotationId}/versions`,
  })),
  'PUT /v1/annotations/:annotationId': hidden(
    ({ annotationId }) => ({ path: `/v1/annotations/${annotationId}`, json: DRAWING, headers: FIRST }),
    { fresh: freshAnnotation },
  ),
  'POST /v1/annotations/:annotationId/withdraw': hidden(
    ({ annotationId }) => ({
      path: `/v1/annotations/${annotationId}/withdraw`,
      json: { because: 'A test.' },
      headers: FIRST,
    }),
    { fresh: freshAnnotation },
  ),
  'POST /v1/cases/:caseId/notes': hidden(({ caseId }) => noteOn(`cases/${caseId}`)),
  'GET /v1/cases/:caseId/notes': hidden(({ caseId }) => ({ path: `/v1/cases/${caseId}/notes` })),
  'POST /v1/exhibits/:exhibitId/notes': hidden(({ exhibitId }) => noteOn(`exhibits/${exhibitId}`)),
  'GET /v1/exhibits/:exhibitId/notes': hidden(({ exhibitId }) => ({
    path: `/v1/exhibits/${exhibitId}/notes`,
  })),
  'POST /v1/images/:imageId/notes': hidden(({ imageId }) => noteOn(`images/${imageId}`)),
  'GET /v1/images/:imageId/notes': hidden(({ imageId }) => ({ path: `/v1/images/${imageId}/notes` })),
  'POST /v1/comparisons/:comparisonId/notes': hidden(({ comparisonId }) =>
    noteOn(`comparisons/${comparisonId}`),
  ),
  'GET /v1/comparisons/:comparisonId/notes': hidden(({ comparisonId }) => ({
    path: `/v1/comparisons/${comparisonId}/notes`,
  })),
  'GET /v1/notes/:noteId': hidden(({ noteId }) => ({ path: `/v1/notes/${noteId}` })),
  'GET /v1/notes/:noteId/versions': hidden(({ noteId }) => ({ path: `/v1/notes/${noteId}/versions` })),
  'PUT /v1/notes/:noteId': hidden(
    ({ noteId }) => ({ path: `/v1/notes/${noteId}`, json: { text: 'Another.' }, headers: FIRST }),
    { fresh: freshNote },
  ),
  'POST /v1/notes/:noteId/withdraw': hidden(
    ({ noteId }) => ({ path: `/v1/notes/${noteId}/withdraw`, json: { because: 'A test.' }, headers: FIRST }),
    { fresh: freshNote },
  ),
  'GET /v1/jobs': listed('/v1/jobs'),
  'POST /v1/jobs/:jobId/retry': hidden(({ jobId }) => ({ path: `/v1/jobs/${jobId}/retry` }), {
    fresh: deadJob,
  }),
  'POST /v1/storage/sweep': { send: () => ({ path: '/v1/storage/sweep' }), foreign: 'left out' },
};

function noteOn(subject: string): Sent {
  return { path: `/v1/${subject}/notes`, json: { text: 'A note.' } };
}
