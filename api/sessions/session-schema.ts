import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Session } from '../../casework/sessions/session.ts';
import { Id, Link, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

export const SessionAnswer = Type.Object(
  {
    id: Id,
    present: Type.Boolean({ description: 'Whether it is the one that this request is made in.' }),
    secondFactor: Type.Boolean({ description: 'Whether a second factor was given.' }),
    userAgent: Type.Optional(Type.String({ description: 'As the browser described itself.' })),
    createdAt: Moment,
    lastUsedAt: Moment,
    expiresAt: Moment,
    links: Type.Object({ self: Link }),
  },
  { description: 'A session, without its secret.', examples: [sessionExample()] },
);

export function sessionExample() {
  const id = '9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01';
  return {
    id,
    present: true,
    secondFactor: true,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    createdAt: '2026-04-01T07:55:00.000Z',
    lastUsedAt: '2026-04-01T08:30:00.000Z',
    expiresAt: '2026-04-01T19:55:00.000Z',
    links: { self: `/v1/sessions/${id}` },
  };
}

/** A session as its owner sees it. @param presentId the session that the request is made in */
export function presentSession(found: Session, presentId: string): Static<typeof SessionAnswer> {
  const { id, secondFactor, userAgent, createdAt, lastUsedAt, expiresAt } = found;
  return {
    id,
    present: id === presentId,
    secondFactor,
    ...given({ userAgent }),
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    links: { self: `/v1/sessions/${id}` },
  };
}
