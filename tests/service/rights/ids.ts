import { randomUUID } from 'node:crypto';
import type { ModeUnderTest } from '../../support/describe-modes.ts';
import type { ApiUnderTest } from '../api/api-under-test.ts';

/** What the matrix is tried on: the service, and the database that it works with. */
export interface Made {
  readonly api: ApiUnderTest;
  readonly mode: ModeUnderTest;
}

/** One of everything that an agency has. */
export interface Ids {
  readonly agencyId: string;
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly exhibitId: string;
  readonly otherExhibitId: string;
  readonly imageId: string;
  readonly jobId: string;
  /** A completed search of the exhibit; its candidate is the other exhibit. */
  readonly searchId: string;
  readonly otherSearchId: string;
  readonly comparisonId: string;
  readonly annotationId: string;
  readonly noteId: string;
  /** An open review, a lead that was not confirmed, and a hit. */
  readonly reviewId: string;
  readonly leadId: string;
  readonly conclusionId: string;
  readonly hitId: string;
  readonly linkId: string;
  readonly personId: string;
  readonly assignmentId: string;
  readonly tokenId: string;
  readonly providerId: string;
  readonly itemId: string;
  readonly endpointId: string;
  readonly webhookDeliveryId: string;
  readonly emailDeliveryId: string;
}

/** Ids of nothing. */
export function nothing(): Ids {
  return {
    agencyId: randomUUID(),
    caseId: randomUUID(),
    otherCaseId: randomUUID(),
    exhibitId: randomUUID(),
    otherExhibitId: randomUUID(),
    imageId: randomUUID(),
    jobId: randomUUID(),
    searchId: randomUUID(),
    otherSearchId: randomUUID(),
    comparisonId: randomUUID(),
    annotationId: randomUUID(),
    noteId: randomUUID(),
    reviewId: randomUUID(),
    leadId: randomUUID(),
    conclusionId: randomUUID(),
    hitId: randomUUID(),
    linkId: randomUUID(),
    personId: randomUUID(),
    assignmentId: randomUUID(),
    tokenId: randomUUID(),
    providerId: randomUUID(),
    itemId: randomUUID(),
    endpointId: randomUUID(),
    webhookDeliveryId: randomUUID(),
    emailDeliveryId: randomUUID(),
  };
}
