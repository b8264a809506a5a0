import type { Static } from 'typebox';
import { LOSS_MEASURED, MATES_FOUND } from '../../casework/searches/quick-look.ts';
import type { Search } from '../../casework/searches/search.ts';
import { presentEngine } from '../candidates/present-candidates.ts';
import { given } from '../schemas/given.ts';
import type { SearchAnswer } from './search-schema.ts';

/** A search as clients see it. */
export function presentSearch(search: Search): Static<typeof SearchAnswer> {
  const { id, state, purpose, exhibitIds, imageId, filter, depth, mode, rerunOf } = search;
  const { inGallery, eligible, searched, compared, exhaustive, galleryRevision } = search;
  const { model, parametersHash, engineVersion, requestedAt, completedAt } = search;
  const self = `/v1/searches/${id}`;
  return {
    id,
    state,
    purpose,
    ...given({ reason: search.reason ?? whyNothing(search) }),
    exhibitIds: [...exhibitIds],
    ...given({ imageId }),
    ...(filter === null ? {} : { filter: presentFilter(filter) }),
    depth,
    engineWanted: search.engine,
    mode,
    ...(mode === 'quick_look' ? { quickLook: presentLoss() } : {}),
    ...given({ rerunOf, inGallery, eligible, searched, compared, exhaustive, galleryRevision }),
    ...given({ engine: presentEngine(search) }),
    model,
    parametersHash,
    engineVersion,
    ...given({ expectation: presentExpectation(search) }),
    requestedAt: requestedAt.toISOString(),
    ...given({ requestedBy: presentCaller(search), completedAt: completedAt?.toISOString() ?? null }),
    links: {
      self,
      candidates: `${self}/candidates`,
      exhibits: exhibitIds.map((exhibitId) => `/v1/exhibits/${exhibitId}`),
    },
  };
}

/** Marked as not exhaustive, with its measured loss beside it. */
function presentLoss(): NonNullable<Presented['quickLook']> {
  return { matesFound: MATES_FOUND.map((one) => ({ ...one })), command: LOSS_MEASURED.command };
}

type Presented = Static<typeof SearchAnswer>;

/** Stored as it was asked for, by the same schema. */
function presentFilter(filter: NonNullable<Search['filter']>): NonNullable<Presented['filter']> {
  return JSON.parse(JSON.stringify(filter));
}

/** Why a completed search has no candidates: "nothing to look at" is not "nothing found". */
function whyNothing({ state, eligible, inGallery, filter }: Search): string | null {
  if (state !== 'completed' || eligible !== 0) return null;
  if (inGallery === 0) return 'There is no other exhibit in the gallery.';
  const condition = filter === null ? '' : 'passes the filter and ';
  return `None of the ${inGallery ?? 'other'} exhibits in the gallery ${condition}shares a kind of mark.`;
}

function presentExpectation({ expectation }: Search): Presented['expectation'] | null {
  if (expectation === null) return null;
  const { strangersAsGood, reviewDepthFor95 } = expectation;
  return { strangersAsGood: strangersAsGood.map((one) => ({ ...one })), ...given({ reviewDepthFor95 }) };
}

function presentCaller({
  requestedById: actorId,
  requestedByName: name,
}: Search): Presented['requestedBy'] | null {
  return actorId === null || name === null ? null : { actorId, name };
}
