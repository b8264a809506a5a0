import { addReadCandidates } from './candidates/read-candidates.ts';
import { addCreateCase } from './cases/create-case.ts';
import { addListCases } from './cases/list-cases.ts';
import { addReadCase } from './cases/read-case.ts';
import { addReadComparison } from './comparisons/read-comparison.ts';
import { addReadProfiles } from './comparisons/read-profiles.ts';
import { addCreateExhibit } from './exhibits/create-exhibit.ts';
import { addListExhibits } from './exhibits/list-exhibits.ts';
import { addReadExhibit } from './exhibits/read-exhibit.ts';
import { addLivez } from './health/livez.ts';
import { addReadyz } from './health/readyz.ts';
import { addListImages } from './images/list-images.ts';
import { addReadImage } from './images/read-image.ts';
import { addReadOriginal } from './images/read-original.ts';
import { addReadPreview } from './images/read-preview.ts';
import { addUploadImage } from './images/upload-image.ts';
import { addListJobs } from './jobs/list-jobs.ts';
import { addRetryJob } from './jobs/retry-job.ts';
import type { Api, ApiParts } from './parts.ts';
import { addSweepStorage } from './storage/sweep-storage.ts';

/** Every operation of the service, in the order of the contract. */
export async function addRoutes(app: Api, parts: ApiParts): Promise<void> {
  addCreateCase(app, parts);
  addListCases(app, parts);
  addReadCase(app, parts);
  addCreateExhibit(app, parts);
  addListExhibits(app, parts);
  addReadExhibit(app, parts);
  await addUploadImage(app, parts);
  addListImages(app, parts);
  addReadImage(app, parts);
  addReadOriginal(app, parts);
  addReadPreview(app, parts);
  addReadCandidates(app, parts);
  addReadComparison(app, parts);
  addReadProfiles(app, parts);
  addListJobs(app, parts);
  addRetryJob(app, parts);
  addSweepStorage(app, parts);
  addLivez(app);
  addReadyz(app, parts);
}
