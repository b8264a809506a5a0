import { Type } from 'typebox';
import { SEARCH_PURPOSES, SEARCH_STATES } from '../../casework/searches/search.ts';
import { DEFAULT_DEPTH, MAX_DEPTH, MAX_GROUP, SEARCH_MODES } from '../../casework/searches/wish.ts';
import { EngineCounts } from '../candidates/candidates-schema.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { Filter } from './filter-schema.ts';
import { SEARCH_EXAMPLE } from './search-example.ts';

export const SearchBody = Type.Object(
  {
    exhibitIds: Type.Optional(
      Type.Array(Id, {
        minItems: 1,
        maxItems: MAX_GROUP,
        uniqueItems: true,
        description: 'An exhibit, or two or three test fires that are taken to be of one gun.',
      }),
    ),
    imageId: Type.Optional(
      Type.String({ format: 'uuid', description: 'Instead of exhibits: one image to search with.' }),
    ),
    filter: Type.Optional(Filter),
    depth: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_DEPTH,
        default: DEFAULT_DEPTH,
        description: 'Candidates of the shortlist: kept, and compared by the engine.',
      }),
    ),
    engine: Type.Optional(
      Type.Boolean({ default: true, description: 'Whether the engine compares the shortlist.' }),
    ),
    mode: Type.Optional(
      Type.Enum([...SEARCH_MODES], {
        default: 'exhaustive',
        description:
          'A quick look takes half of the time or less in a gallery of a million, and misses mates: `quickLook` in the answer says how many. Nothing may be concluded from whom it does not find.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ exhibitIds: SEARCH_EXAMPLE.exhibitIds, filter: SEARCH_EXAMPLE.filter }],
  },
);

const Expectation = Type.Object(
  {
    strangersAsGood: Type.Array(
      Type.Object({
        rank: Type.Integer(),
        expected: Type.Number({ description: 'Strangers that score as well as the candidate of this rank.' }),
      }),
    ),
    reviewDepthFor95: Type.Optional(
      Type.Integer({ description: 'Ranks to go through for 95 % of the mates, by a measured curve.' }),
    ),
  },
  {
    description:
      'What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate.',
  },
);

const QuickLook = Type.Object(
  {
    matesFound: Type.Array(
      Type.Object({
        cosine: Type.Number({ description: 'Of the signatures of two firings of one gun.' }),
        found: Type.Number({
          description: 'Share of such mates, 0 to 1; of an exhaustive search it is 1 down to 0.5.',
        }),
      }),
    ),
    command: Type.String({ description: 'What measured it, on synthetic signatures.' }),
  },
  { description: 'What a quick look was measured to find.' },
);

export const SearchAnswer = Type.Object(
  {
    id: Id,
    state: Type.Enum([...SEARCH_STATES]),
    purpose: Type.Enum([...SEARCH_PURPOSES], {
      description: 'Made with the entry of an exhibit, asked for, or made of all evidence anew.',
    }),
    reason: Type.Optional(Type.String({ description: 'Why it failed, or why it could find nothing.' })),
    exhibitIds: Type.Array(Id),
    imageId: Type.Optional(Id),
    filter: Type.Optional(Filter),
    depth: Type.Integer(),
    engineWanted: Type.Boolean(),
    mode: Type.Enum([...SEARCH_MODES]),
    quickLook: Type.Optional(QuickLook),
    rerunOf: Type.Optional(Id),
    inGallery: Type.Optional(Type.Integer({ description: 'Other exhibits in the gallery of the model.' })),
    eligible: Type.Optional(
      Type.Integer({ description: 'Of these, those that pass the filter and share a kind of mark.' }),
    ),
    searched: Type.Optional(
      Type.Integer({ description: 'Of these, those that the search looked at in every orientation.' }),
    ),
    compared: Type.Optional(
      Type.Integer({ description: 'Of these, those whose signatures were compared exactly.' }),
    ),
    exhaustive: Type.Optional(Type.Boolean({ description: 'Every eligible exhibit was looked at.' })),
    galleryRevision: Type.Optional(
      Type.Integer({ description: 'Grows with every signature of the gallery.' }),
    ),
    engine: Type.Optional(EngineCounts),
    model: Type.String(),
    parametersHash: Type.String({ description: "Of the model's parameters." }),
    engineVersion: Type.String(),
    expectation: Type.Optional(Expectation),
    requestedAt: Moment,
    requestedBy: Type.Optional(Type.Object({ actorId: Id, name: Type.String() })),
    completedAt: Type.Optional(Moment),
    links: Type.Object({ self: Link, candidates: Link, exhibits: Type.Array(Link) }),
  },
  {
    description: 'The search: progress while it runs, counts once it is completed. A result never changes.',
    examples: [SEARCH_EXAMPLE],
  },
);
