import type { Static } from 'typebox';
import type { ImageCounts } from '../../casework/images/count-images.ts';
import type { ListedCandidate } from '../../casework/searches/list-candidates.ts';
import type { CandidateList, SearchView } from '../../casework/searches/read-candidates.ts';
import { presentCharacteristics } from '../schemas/class-characteristics.ts';
import { given } from '../schemas/given.ts';
import type { CandidatesAnswer } from './candidates-schema.ts';

type Presented = Static<typeof CandidatesAnswer>;
type PresentedMark = Presented['candidates'][number]['marks'][number];

/** A candidate list as clients see it. */
export function presentCandidates(
  exhibitId: string,
  { search, stale, candidates, leftOut, withheld, images }: CandidateList & { images: ImageCounts },
): Presented {
  return {
    exhibitId,
    search: presentSearch(search, images),
    images,
    stale,
    candidates: candidates.map(presentCandidate),
    leftOut,
    withheld,
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

type EngineFacts = Pick<
  Exclude<SearchView, { state: 'not_run' }>,
  | 'enginePairs'
  | 'engineDone'
  | 'engineCompared'
  | 'engineNotComparable'
  | 'engineFailed'
  | 'engineParametersHash'
>;

/** Null before the engine begins. */
export function presentEngine(search: EngineFacts): Presented['search']['engine'] | null {
  const { enginePairs: pairs, engineDone: done } = search;
  if (pairs === null) return null;
  const { engineCompared: compared, engineNotComparable: notComparable, engineFailed: failed } = search;
  const { engineParametersHash: parametersHash } = search;
  return { pairs, done, ...given({ compared, notComparable, failed, parametersHash }) };
}

/** A candidate as clients see it. */
export function presentCandidate(candidate: ListedCandidate): Presented['candidates'][number] {
  const { rank, exhibitId, caseId, caseReference, exhibitReference, kind, origin } = candidate;
  const { relation, conflicts, score, marks } = candidate;
  return {
    rank,
    exhibitId,
    caseId,
    caseReference,
    exhibitReference,
    kind,
    origin,
    ...presentCharacteristics(candidate),
    ...given({ relation }),
    conflicts,
    score,
    marks: marks.map(presentMark),
    links: { exhibit: `/v1/exhibits/${exhibitId}` },
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
