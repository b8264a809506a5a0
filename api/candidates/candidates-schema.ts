import { Type } from 'typebox';
import { EXHIBIT_KINDS, EXHIBIT_ORIGINS } from '../../casework/exhibits/exhibit.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { CANDIDATES_EXAMPLE } from './candidates-example.ts';

const Count = Type.Integer();

const Search = Type.Object({
  state: Type.Enum(['not_run', 'queued', 'running', 'completed', 'failed'], {
    description:
      'not_run is not the same as completed with nothing found: `reason` says why there is no search.',
  }),
  reason: Type.Optional(Type.String()),
  id: Type.Optional(Id),
  eligible: Type.Optional(Type.Integer({ description: 'Exhibits that could be candidates.' })),
  searched: Type.Optional(Type.Integer({ description: 'Exhibits that the search looked at.' })),
  compared: Type.Optional(Type.Integer({ description: 'Exhibits that were compared exactly.' })),
  exhaustive: Type.Optional(Type.Boolean({ description: 'Every eligible exhibit was looked at.' })),
  model: Type.Optional(Type.String()),
  parametersHash: Type.Optional(Type.String()),
  engineVersion: Type.Optional(Type.String()),
  requestedAt: Type.Optional(Moment),
  completedAt: Type.Optional(Moment),
});

const CandidateMark = Type.Object({
  mark: Type.String(),
  modality: Type.Enum(['topography', 'reflectance']),
  score: Type.Number({ description: 'Cosine of the signatures at the best angle, -1 to 1.' }),
  angleDegrees: Type.Number(),
  imageId: Id,
  candidateImageId: Id,
  rank: Type.Integer({ description: 'Place by this mark alone.' }),
});

const Candidate = Type.Object({
  rank: Type.Integer(),
  exhibitId: Id,
  caseId: Id,
  caseReference: Type.String(),
  exhibitReference: Type.String(),
  kind: Type.Enum([...EXHIBIT_KINDS]),
  origin: Type.Enum([...EXHIBIT_ORIGINS]),
  calibre: Type.Optional(Type.String()),
  score: Type.Number({
    description:
      'Orders the candidates of one search. Neither a percentage nor a probability: only an examiner concludes.',
  }),
  marks: Type.Array(CandidateMark),
  links: Type.Object({ exhibit: Link }),
});

export const CandidatesAnswer = Type.Object(
  {
    exhibitId: Id,
    search: Search,
    images: Type.Object({
      received: Count,
      processing: Count,
      ready: Count,
      rejected: Count,
      searchable: Count,
    }),
    stale: Type.Boolean({
      description: 'The candidates are those of an earlier search, shown until the newest has a result.',
    }),
    candidates: Type.Array(Candidate),
  },
  { description: 'The candidates, and the search that found them.', examples: [CANDIDATES_EXAMPLE] },
);

export const DEFAULT_CANDIDATES = 20;
export const DEFAULT_WAIT_SECONDS = 5;

export const CandidatesQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 200,
        default: DEFAULT_CANDIDATES,
        description: 'Candidates at most.',
      }),
    ),
    wait: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 30,
        default: DEFAULT_WAIT_SECONDS,
        description: 'Seconds to wait for a search that is on its way.',
      }),
    ),
  },
  { additionalProperties: false },
);
