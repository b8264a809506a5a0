import type { components, paths } from '../generated/contract.ts';
import type { Answer, Body, Row } from './operation.ts';

export type Case = Answer<'/v1/cases/{caseId}', 'get'>;
export type NewCase = Body<'/v1/cases', 'post'>;
export type Exhibit = Answer<'/v1/exhibits/{exhibitId}', 'get'>;
export type NewExhibit = Body<'/v1/cases/{caseId}/exhibits', 'post'>;
export type Image = Answer<'/v1/images/{imageId}', 'get'>;
export type CandidateList = Answer<'/v1/exhibits/{exhibitId}/candidates', 'get'>;
export type Candidate = CandidateList['candidates'][number];
export type Comparison = Answer<'/v1/comparisons/{comparisonId}', 'get'>;
export type Search = Answer<'/v1/searches/{searchId}', 'get'>;
export type NewSearch = Body<'/v1/searches', 'post'>;
export type SearchFilter = NonNullable<NewSearch['filter']>;
export type FoundCandidate = Row<'/v1/searches/{searchId}/candidates'>;
export type Finding = Answer<'/v1/findings', 'get'>['findings'][number];

type UploadImage = paths['/v1/exhibits/{exhibitId}/images']['post'];

/** What is declared of an image. */
export type Declaration = Omit<UploadImage['requestBody']['content']['multipart/form-data'], 'file'>;

export type UploadedImage = UploadImage['responses'][202]['content']['application/json'];

/** A problem as the service sends it (RFC 9457). */
export type ProblemDocument = components['schemas']['Problem'];
