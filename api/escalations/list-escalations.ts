import { Type } from 'typebox';
import { listEscalations } from '../../casework/escalations/list-escalations.ts';
import type { Escalation } from '../../casework/escalations/list-escalations.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Link, Moment, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';

const EscalationAnswer = Type.Object({
  id: Id,
  leadId: Id,
  hitId: Type.Optional(Type.String({ format: 'uuid', description: 'Of the hit that the lead became.' })),
  agencyId: Type.String({ format: 'uuid', description: 'Which has not acknowledged it.' }),
  number: Type.Integer({ description: '1 for the first, then reminders.' }),
  last: Type.Boolean({ description: 'Whether no reminder follows.' }),
  dueAt: Moment,
  escalatedAt: Moment,
  told: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  standIn: Type.Boolean({ description: 'Administrators were told, since the rule reaches nobody.' }),
  acknowledgedAt: Type.Optional(Moment),
  links: Type.Object({ lead: Link }),
});

const leadId = 'b1d7e3c9-2f48-4c6a-8e05-93a7f1d2c4e6';
const example = {
  id: '9e8d7c6b-5a49-4382-b716-0f1e2d3c4b5a',
  leadId,
  agencyId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  number: 1,
  last: false,
  dueAt: '2026-05-15T14:03:09.120Z',
  escalatedAt: '2026-05-15T14:03:30.000Z',
  told: [{ id: '8c7b6a59-4d3e-4f21-a0b9-c8d7e6f5a4b3', name: 'Ana Pérez' }],
  standIn: false,
  links: { lead: `/v1/leads/${leadId}` },
};

const EscalationList = Type.Object(
  { escalations: Type.Array(EscalationAnswer), next: Next },
  { description: 'A page of escalations.', examples: [{ escalations: [example] }] },
);

const EscalationQuery = Type.Object(
  { ...PageQuery.properties, leadId: Type.Optional(Id) },
  { additionalProperties: false },
);

export function addListEscalations(app: Api): void {
  app.get(
    '/v1/escalations',
    {
      config: { action: 'escalations.list' },
      schema: {
        operationId: 'listEscalations',
        summary: 'What agencies were sent and did not acknowledge in time, and who was told so',
        tags: ['notification'],
        querystring: EscalationQuery,
        response: { 200: EscalationList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const wish = { ...pageWish(request.query), ...given({ leadId: request.query.leadId }) };
      const { rows, next } = await listEscalations(request.database, wish);
      return { escalations: rows.map(presentEscalation), ...given({ next }) };
    },
  );
}

function presentEscalation({ hitId, dueAt, escalatedAt, acknowledgedAt, told, ...escalation }: Escalation) {
  return {
    ...escalation,
    ...given({ hitId }),
    dueAt: dueAt.toISOString(),
    escalatedAt: escalatedAt.toISOString(),
    told: [...told],
    ...given({ acknowledgedAt: acknowledgedAt?.toISOString() ?? null }),
    links: { lead: `/v1/leads/${escalation.leadId}` },
  };
}
