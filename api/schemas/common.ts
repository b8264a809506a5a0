import { Type } from 'typebox';
import { VISIBLE_ASCII } from './patterns.ts';

export const Id = Type.String({ format: 'uuid' });

/** A moment, ISO 8601 in UTC. */
export const Moment = Type.String({ format: 'date-time' });

export const Sha256 = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the bytes as they came, in hexadecimal.',
});

/** Address of a resource of this service. */
export const Link = Type.String({ description: 'Path on this server.' });

export const DEFAULT_PAGE_LIMIT = 50;

/** Which part of a list is wanted. */
export const PageQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, default: DEFAULT_PAGE_LIMIT, description: 'Rows at most.' }),
    ),
    after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before.' })),
  },
  { additionalProperties: false },
);

/** `next` of a page: present when there is more. */
export const Next = Type.Optional(
  Type.String({ format: 'uuid', description: 'Pass it as `after` for the next page; absent on the last.' }),
);

/** The header under which a POST may be sent again. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      maxLength: 255,
      pattern: VISIBLE_ASCII,
      description:
        'A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key.',
    }),
  ),
});

export const CaseParams = Type.Object({ caseId: Id });
export const ExhibitParams = Type.Object({ exhibitId: Id });
export const ImageParams = Type.Object({ imageId: Id });
export const ComparisonParams = Type.Object({ comparisonId: Id });
export const JobParams = Type.Object({ jobId: Id });
export const SearchParams = Type.Object({ searchId: Id });
export const AgencyParams = Type.Object({ agencyId: Id });
export const PersonParams = Type.Object({ personId: Id });
export const TokenParams = Type.Object({ tokenId: Id });
export const SessionParams = Type.Object({ sessionId: Id });
export const ProviderParams = Type.Object({ providerId: Id });
