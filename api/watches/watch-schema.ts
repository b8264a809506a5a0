import { Type } from 'typebox';
import type { Static } from 'typebox';
import { DEFAULT_THRESHOLD } from '../../casework/watches/watch.ts';
import type { Watch } from '../../casework/watches/watch.ts';
import { Id, Link, Moment } from '../schemas/common.ts';

export const WatchBody = Type.Object(
  {
    threshold: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1_000,
        default: DEFAULT_THRESHOLD,
        description: 'Score of a search from which a later entry is a finding. No percentage.',
      }),
    ),
  },
  { additionalProperties: false, examples: [{ threshold: DEFAULT_THRESHOLD }] },
);

const exhibitId = 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22';

export const WatchAnswer = Type.Object(
  {
    exhibitId: Id,
    threshold: Type.Number(),
    since: Moment,
    links: Type.Object({ self: Link, exhibit: Link, findings: Link }),
  },
  {
    description: 'The watch.',
    examples: [
      {
        exhibitId,
        threshold: DEFAULT_THRESHOLD,
        since: '2026-04-01T08:30:00.000Z',
        links: {
          self: `/v1/exhibits/${exhibitId}/watch`,
          exhibit: `/v1/exhibits/${exhibitId}`,
          findings: '/v1/findings',
        },
      },
    ],
  },
);

/** A watch as clients see it. */
export function presentWatch({ exhibitId, threshold, since }: Watch): Static<typeof WatchAnswer> {
  const exhibit = `/v1/exhibits/${exhibitId}`;
  return {
    exhibitId,
    threshold,
    since: since.toISOString(),
    links: { self: `${exhibit}/watch`, exhibit, findings: '/v1/findings' },
  };
}
