import { Type } from 'typebox';
import { EXHIBIT_KINDS, EXHIBIT_ORIGINS } from '../../casework/exhibits/exhibit.ts';
import { RELATIONS } from '../../casework/searches/relation.ts';
import { SEARCH_STATES } from '../../casework/searches/search.ts';
import { characteristicFields } from '../schemas/class-characteristics.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { CANDIDATES_EXAMPLE } from './candidates-example.ts';

const Count = Type.Integer();

export const EngineCounts = Type.Object(
  {
    pairs: Type.Integer({ description: 'Pairs of marks that the engine was given: those of the shortlist.' }),
    done: Type.Integer({ description: 'Pairs that it is through with.' }),
    compared: Type.Optional(Type.Integer()),
    notComparable: Type.Optional(Type.Integer({ description: 'Pairs that cannot be compared.' })),
    failed: Type.Optional(Type.Integer({ description: 'Pairs whose comparison broke; the log says why.' })),
    parametersHash: Type.Optional(Type.String()),
  },
  { description: 'The comparison engine: while the search runs, its progress.' },
);

/** How many candidates an answer does not show. */
export const Withheld = Type.Integer({
  description: 'Candidates of agencies that your roles do not cover: an examiner who covers both sees them.',
});

const Search = Type.Object({
  state: Type.Enum(['not_run', ...SEARCH_STATES], {
    description:
      'not_run is not the same as completed with nothing found: `reason` says why there is no search.',
  }),
  reason: Type.Optional(Type.String()),
  id: Type.Optional(Id),
  eligible: Type.Optional(Type.Integer({ description: 'Exhibits that could be candidates.' })),
  searched: Type.Optional(Type.Integer({ description: 'Exhibits that the search looked at.' })),
  compared: Type.Optional(Type.Integer({ description: 'Exhibits whose signatures were compared exactly.' })),
  exhaustive: Type.Optional(Type.Boolean({ description: 'Every eligible exhibit was looked at.' })),
  model: Type.Optional(Type.String()),
  parametersHash: Type.Optional(Type.String()),
  engineVersion: Type.Optional(Type.String()),
  engine: Type.Optional(EngineCounts),
  requestedAt: Type.Optional(Moment),
  completedAt: Type.Optional(Moment),
});

const EngineSummary = Type.Object(
  {
    score: Type.Number({
      description:
        'Orders candidates by this mark: standard deviations above no likeness, plus one for each congruent cell of an impression. No percentage.',
    }),
    rank: Type.Integer({ description: 'Place by the engine and this mark alone.' }),
    comparisonId: Id,
    impression: Type.Optional(
      Type.Object({
        congruentCells: Type.Integer(),
        highCongruentCells: Type.Integer({ description: 'By the High-CMC rule.' }),
        usableCells: Type.Integer(),
        congruentCorrelation: Type.Number(),
        globalCorrelation: Type.Number(),
      }),
    ),
    bullet: Type.Optional(
      Type.Object({
        landPairs: Type.Integer({ description: 'Pairs of lands in the best phase.' }),
        lead: Type.Optional(Type.Number({ description: 'Of the best phase over the next one.' })),
      }),
    ),
  },
  { description: 'What the comparison engine found; where it compared this mark.' },
);

const CandidateMark = Type.Object({
  mark: Type.String(),
  modality: Type.Enum(['topography', 'reflectance']),
  score: Type.Number({ description: 'Cosine of the signatures at the best angle or lag, -1 to 1.' }),
  angleDegrees: Type.Optional(
    Type.Number({ description: 'By which the questioned mark is turned, up to 180°; not told of striae.' }),
  ),
  imageId: Id,
  candidateImageId: Id,
  rank: Type.Integer({ description: 'Place by the signatures of this mark alone.' }),
  engine: Type.Optional(EngineSummary),
});

const Conflict = Type.Object({
  characteristic: Type.Enum(Object.keys(characteristicFields)),
  questioned: Type.String(),
  candidate: Type.String(),
});

export const Candidate = Type.Object({
  rank: Type.Integer(),
  exhibitId: Id,
  caseId: Id,
  caseReference: Type.String(),
  exhibitReference: Type.String(),
  kind: Type.Enum([...EXHIBIT_KINDS]),
  origin: Type.Enum([...EXHIBIT_ORIGINS]),
  ...characteristicFields,
  relation: Type.Optional(
    Type.Enum([...RELATIONS], {
      description:
        'Known apart from any likeness: the same physical item (also when it was entered twice), of the same case, or of a case that a hit or a declared link joins with it. Such candidates are marked, never hidden.',
    }),
  ),
  conflicts: Type.Array(Conflict, {
    description: 'Class characteristics that contradict those of the questioned exhibit. A slip is possible.',
  }),
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
    withheld: Withheld,
    leftOut: Type.Integer({ description: 'Candidates with a class conflict that were left out, as asked.' }),
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
    conflicts: Type.Optional(
      Type.Enum(['show', 'leave_out'], {
        default: 'show',
        description: 'Whether candidates with a conflict of class characteristics are shown or left out.',
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
