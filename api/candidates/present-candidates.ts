import type { Static } from 'typebox';
import type { ImageCounts } from '../../casework/images/count-images.ts';
import type { ListedCandidate } from '../../casework/searches/list-candidates.ts';
import type { CandidateList, SearchView } from '../../casework/searches/read-candidates.ts';
import { given } from '../schemas/given.ts';
import type { CandidatesAnswer } from './candidates-schema.ts';

type Presented = Static<typeof CandidatesAnswer>;
type PresentedMark = Presented['candidates'][number]['marks'][number];

/** A candidate list as clients see it. */
export function presentCandidates(
  exhibitId: string,
  { search, stale, candidates, leftOut, images }: CandidateList & { images: ImageCounts },
): Presented {
  return {
    exhibitId,
    search: presentSearch(search, images),
    images,
    stale,
    candidates: candidates.map(presentCandidate),
    leftOut,
  };
}

function presentSearch(search: SearchView, images: ImageCounts): Presented['search'] {
  if (search.state === 'not_run') {
    // The search follows by itself when processing ends.
    const onItsWay = images.received + images.processing > 0;
    return { state: onItsWay ? 'queued' : 'not_run', reason: search.reason };
  }
  const { id, state, reason, model, parametersHash, engineVersion, requestedAt, completedAt } = search;
  const { eligible, searched, compared, exhaustive } = search;
  return {
    id,
    state,
    ...given({ reason: reason ?? null, eligible, searched, compared, exhaustive }),
    model,
    parametersHash,
    engineVersion,
    ...given({ engine: presentEngine(search) }),
    requestedAt: requestedAt.toISOString(),
    ...given({ completedAt: completedAt?.toISOString() ?? null }),
  };
}

/** Null before the engine begins. */
function presentEngine(
  search: Exclude<SearchView, { state: 'not_run' }>,
): Presented['search']['engine'] | null {
  const { enginePairs: pairs, engineDone: done } = search;
  if (pairs === null) return null;
  const { engineCompared: compared, engineNotComparable: notComparable, engineFailed: failed } = search;
  const { engineParametersHash: parametersHash } = search;
  return { pairs, done, ...given({ compared, notComparable, failed, parametersHash }) };
}

function presentCandidate({
  calibre,
  numberOfLands,
  twist,
  firingPinShape,
  marks,
  ...candidate
}: ListedCandidate): Presented['candidates'][number] {
  return {
    ...candidate,
    ...given({ calibre, numberOfLands, twist, firingPinShape }),
    marks: marks.map(presentMark),
    links: { exhibit: `/v1/exhibits/${candidate.exhibitId}` },
  };
}

function presentMark({ angleDegrees, engine, ...mark }: ListedCandidate['marks'][number]): PresentedMark {
  if (engine === undefined) return { ...mark, ...given({ angleDegrees }) };
  const { bullet, ...summary } = engine;
  return {
    ...mark,
    ...given({ angleDegrees }),
    engine: {
      ...summary,
      ...(bullet === undefined
        ? {}
        : { bullet: { landPairs: bullet.landPairs, ...given({ lead: bullet.lead }) } }),
    },
  };
}
