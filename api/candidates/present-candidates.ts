import type { Static } from 'typebox';
import type { ImageCounts } from '../../casework/images/count-images.ts';
import type { CandidateList, CandidateView, SearchView } from '../../casework/searches/read-candidates.ts';
import { given } from '../schemas/given.ts';
import type { CandidatesAnswer } from './candidates-schema.ts';

type Presented = Static<typeof CandidatesAnswer>;

/** A candidate list as clients see it. */
export function presentCandidates(
  exhibitId: string,
  { search, stale, candidates, images }: CandidateList & { images: ImageCounts },
): Presented {
  return {
    exhibitId,
    search: presentSearch(search, images),
    images,
    stale,
    candidates: candidates.map(presentCandidate),
  };
}

function presentSearch(search: SearchView, images: ImageCounts): Presented['search'] {
  if (search.state === 'not_run') {
    // The search follows by itself when processing ends.
    const onItsWay = images.received + images.processing > 0;
    return { state: onItsWay ? 'queued' : 'not_run', reason: search.reason };
  }
  const { eligible, searched, compared, exhaustive, requestedAt, completedAt, ...rest } = search;
  return {
    ...rest,
    ...given({ eligible, searched, compared, exhaustive }),
    requestedAt: requestedAt.toISOString(),
    ...given({ completedAt: completedAt?.toISOString() ?? null }),
  };
}

function presentCandidate({ calibre, ...candidate }: CandidateView): Presented['candidates'][number] {
  return {
    ...candidate,
    ...given({ calibre }),
    links: { exhibit: `/v1/exhibits/${candidate.exhibitId}` },
  };
}
