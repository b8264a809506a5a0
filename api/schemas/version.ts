import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Version } from '../../casework/versions/version.ts';
import { IdempotencyHeaders, Id, Moment } from './common.ts';
import { given } from './given.ts';
import { ENTITY_TAG } from './patterns.ts';
import { line } from './text.ts';

/** The header that says which version a change was made from. */
export const IfMatchHeaders = Type.Object({
  'if-match': Type.String({
    pattern: ENTITY_TAG,
    description:
      'The `etag` of the version that the change is made from, e.g. `"3"`. If there is a newer one by then, nothing is changed and the answer is 412.',
  }),
});

/** The same beside the key under which a POST may be sent again. */
export const IfMatchAndIdempotencyHeaders = Type.Object({
  ...IfMatchHeaders.properties,
  ...IdempotencyHeaders.properties,
});

/** The number in an `if-match` that followed its schema. */
export function readVersion(ifMatch: string): number {
  return Number(ifMatch.slice(1, -1));
}

/** A version as an entity tag (RFC 9110). */
export function entityTag({ version }: { version: number }): string {
  return `"${version}"`;
}

/** Why something is withdrawn. */
export const WithdrawalBody = Type.Object(
  { because: line(500, 'Why it shall stand no longer; kept with it.') },
  { additionalProperties: false, examples: [{ because: 'Drawn on the wrong image.' }] },
);

/** What every version says of itself. */
export const versionFields = {
  version: Type.Integer({ description: 'From 1; each change is a version of its own.' }),
  state: Type.Enum(['standing', 'withdrawn']),
  withdrawnBecause: Type.Optional(Type.String()),
  author: Type.Object({ id: Id, name: Type.String() }, { description: 'Who wrote this version.' }),
  writtenAt: Moment,
};

const VersionFields = Type.Object(versionFields);

/** Those of one version. */
export function presentVersion(of: Version): Static<typeof VersionFields> {
  const { version, withdrawnBecause, authorId, authorName, writtenAt } = of;
  return {
    version,
    state: withdrawnBecause === null ? 'standing' : 'withdrawn',
    ...given({ withdrawnBecause }),
    author: { id: authorId, name: authorName },
    writtenAt: writtenAt.toISOString(),
  };
}
