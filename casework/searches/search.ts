import type { Expectation } from './expectation.ts';
import type { SearchFilter } from './filter.ts';
import type { SearchMode } from './wish.ts';

export const SEARCH_STATES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** Why a search was made: with an exhibit's entry, because somebody asked, or with all evidence anew. */
export const SEARCH_PURPOSES = ['entry', 'asked', 'archive'] as const;
export type SearchPurpose = (typeof SEARCH_PURPOSES)[number];

/** A search as it is stored. What is not known yet is null. */
export interface Search {
  readonly id: string;
  readonly state: SearchState;
  readonly purpose: SearchPurpose;
  /** Why it failed. */
  readonly reason: string | null;
  readonly exhibitIds: readonly string[];
  readonly imageId: string | null;
  readonly filter: SearchFilter | null;
  readonly depth: number;
  readonly engine: boolean;
  readonly mode: SearchMode;
  readonly rerunOf: string | null;
  readonly inGallery: number | null;
  readonly eligible: number | null;
  readonly searched: number | null;
  readonly compared: number | null;
  readonly exhaustive: boolean | null;
  readonly galleryRevision: number | null;
  /** Pairs that the engine was given, and how many it is through with; null before it begins. */
  readonly enginePairs: number | null;
  readonly engineDone: number;
  readonly engineCompared: number | null;
  readonly engineNotComparable: number | null;
  readonly engineFailed: number | null;
  readonly engineParametersHash: string | null;
  readonly model: string;
  readonly parametersHash: string;
  readonly engineVersion: string;
  readonly expectation: Expectation | null;
  readonly requestedAt: Date;
  readonly requestedById: string | null;
  readonly requestedByName: string | null;
  readonly completedAt: Date | null;
}

/** Reads searches in the names of `Search`; to be followed by a WHERE clause on `s`. */
export const SELECT_SEARCHES = `
  SELECT s.id, s.state, s.purpose, s.error AS reason, s.exhibit_id || s.further_exhibit_ids AS "exhibitIds",
         s.image_id AS "imageId", s.wish->'filter' AS filter,
         coalesce((s.wish->>'depth')::integer, 200) AS depth, coalesce((s.wish->>'engine')::boolean, true) AS engine,
         coalesce(s.wish->>'mode', 'exhaustive') AS mode,
         s.rerun_of AS "rerunOf", s.in_gallery AS "inGallery", s.eligible, s.searched, s.compared, s.exhaustive,
         s.gallery_revision AS "galleryRevision", s.engine_pairs AS "enginePairs", s.engine_done AS "engineDone",
         s.engine_compared AS "engineCompared", s.engine_not_comparable AS "engineNotComparable",
         s.engine_failed AS "engineFailed", s.engine_parameters_hash AS "engineParametersHash",
         s.model, s.parameters_hash AS "parametersHash", s.engine_version AS "engineVersion", s.expectation,
         s.requested_at AS "requestedAt", t.id AS "requestedById", t.name AS "requestedByName",
         s.completed_at AS "completedAt"
  FROM searches s LEFT JOIN actors t ON t.id = s.requested_by`;
