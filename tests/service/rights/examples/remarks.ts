import { about, reads } from './example.ts';
import type { Example, Examples, Sent } from './example.ts';
import { annotate, DRAWING } from '../enter-evidence.ts';
import { idOf } from '../id-of.ts';

const freshAnnotation: Example['fresh'] = async ({ imageId }, { api }) => ({
  annotationId: await annotate(api, imageId),
});
const freshNote: Example['fresh'] = async ({ exhibitId }, { api }) => ({
  noteId: idOf(await api.post(`/v1/exhibits/${exhibitId}/notes`, { text: 'A note.' })),
});

const FIRST = { 'if-match': '"1"' };

function noteOn(subject: string): Sent {
  return { path: `/v1/${subject}/notes`, json: { text: 'A note.' } };
}

/** What is drawn and written. */
export const REMARKS: Examples = {
  'POST /v1/images/:imageId/annotations': about(({ imageId }) => ({
    path: `/v1/images/${imageId}/annotations`,
    json: DRAWING,
  })),
  'POST /v1/comparisons/:comparisonId/annotations': about(({ comparisonId, imageId }) => ({
    path: `/v1/comparisons/${comparisonId}/annotations`,
    json: { imageId, ...DRAWING },
  })),
  'GET /v1/images/:imageId/annotations': reads(({ imageId }) => `/v1/images/${imageId}/annotations`),
  'GET /v1/comparisons/:comparisonId/annotations': reads(
    ({ comparisonId }) => `/v1/comparisons/${comparisonId}/annotations`,
  ),
  'GET /v1/annotations/:annotationId': reads(({ annotationId }) => `/v1/annotations/${annotationId}`),
  'GET /v1/annotations/:annotationId/versions': reads(
    ({ annotationId }) => `/v1/annotations/${annotationId}/versions`,
  ),
  'PUT /v1/annotations/:annotationId': about(
    ({ annotationId }) => ({ path: `/v1/annotations/${annotationId}`, json: DRAWING, headers: FIRST }),
    { fresh: freshAnnotation },
  ),
  'POST /v1/annotations/:annotationId/withdraw': about(
    ({ annotationId }) => ({
      path: `/v1/annotations/${annotationId}/withdraw`,
      json: { because: 'A test.' },
      headers: FIRST,
    }),
    { fresh: freshAnnotation },
  ),
  'POST /v1/cases/:caseId/notes': about(({ caseId }) => noteOn(`cases/${caseId}`)),
  'GET /v1/cases/:caseId/notes': reads(({ caseId }) => `/v1/cases/${caseId}/notes`),
  'POST /v1/exhibits/:exhibitId/notes': about(({ exhibitId }) => noteOn(`exhibits/${exhibitId}`)),
  'GET /v1/exhibits/:exhibitId/notes': reads(({ exhibitId }) => `/v1/exhibits/${exhibitId}/notes`),
  'POST /v1/images/:imageId/notes': about(({ imageId }) => noteOn(`images/${imageId}`)),
  'GET /v1/images/:imageId/notes': reads(({ imageId }) => `/v1/images/${imageId}/notes`),
  'POST /v1/comparisons/:comparisonId/notes': about(({ comparisonId }) =>
    noteOn(`comparisons/${comparisonId}`),
  ),
  'GET /v1/comparisons/:comparisonId/notes': reads(
    ({ comparisonId }) => `/v1/comparisons/${comparisonId}/notes`,
  ),
  'POST /v1/reviews/:reviewId/notes': about(({ reviewId }) => noteOn(`reviews/${reviewId}`)),
  'GET /v1/reviews/:reviewId/notes': reads(({ reviewId }) => `/v1/reviews/${reviewId}/notes`),
  'POST /v1/leads/:leadId/notes': about(({ leadId }) => noteOn(`leads/${leadId}`)),
  'GET /v1/leads/:leadId/notes': reads(({ leadId }) => `/v1/leads/${leadId}/notes`),
  'GET /v1/notes/:noteId': reads(({ noteId }) => `/v1/notes/${noteId}`),
  'GET /v1/notes/:noteId/versions': reads(({ noteId }) => `/v1/notes/${noteId}/versions`),
  'PUT /v1/notes/:noteId': about(
    ({ noteId }) => ({ path: `/v1/notes/${noteId}`, json: { text: 'Another.' }, headers: FIRST }),
    { fresh: freshNote },
  ),
  'POST /v1/notes/:noteId/withdraw': about(
    ({ noteId }) => ({ path: `/v1/notes/${noteId}/withdraw`, json: { because: 'A test.' }, headers: FIRST }),
    { fresh: freshNote },
  ),
};
