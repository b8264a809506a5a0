import { listAgenciesOf } from '../../casework/agencies/list-agencies-of.ts';
import { listAssignments } from '../../casework/assignments/list-assignments.ts';
import { readOwner } from '../../casework/people/read-owner.ts';
import { listPermitted } from '../../casework/rights/list-permitted.ts';
import type { Api, ApiParts } from '../parts.ts';
import { presentAssignment } from '../people/assignment-schema.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { given } from '../schemas/given.ts';
import { presentSession } from '../sessions/session-schema.ts';
import { MeAnswer } from './me-schema.ts';

export function addReadMe(app: Api, { database }: ApiParts): void {
  app.get(
    '/v1/me',
    {
      config: { action: 'me.read' },
      schema: {
        operationId: 'readMe',
        summary: 'Who you are, and what you may do',
        tags: ['sign-in'],
        response: { 200: MeAnswer, ...problemResponses() },
      },
    },
    async ({ actor, session }) => {
      if (actor === null) throw new Error('An open route asked who its caller is.');
      const { actorId: id, kind, name } = actor;
      const owner = kind === 'person' ? await readOwner(database, id) : null;
      const assignments = (await listAssignments(database, [id])).get(id) ?? [];
      const permitted = await listPermitted(database, id);
      return {
        id,
        kind,
        name,
        ...given({
          account: owner === null ? null : accountOf(owner),
          session: session === null ? null : presentSession(session, session.id),
        }),
        secondFactorMissing: session?.secondFactorMissing ?? false,
        assignments: assignments.map(presentAssignment),
        agencies: await listAgenciesOf(database, id),
        permitted: permitted.map(({ action, agencyIds }) => ({
          action,
          agencyIds: agencyIds === null ? null : [...agencyIds],
        })),
      };
    },
  );
}

function accountOf({
  email,
  hasPassword,
  hasSecondFactor,
  recoveryCodesLeft,
}: Awaited<ReturnType<typeof readOwner>>) {
  return { email, hasPassword, hasSecondFactor, recoveryCodesLeft };
}
