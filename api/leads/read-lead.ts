import { Type } from 'typebox';
import type { Static } from 'typebox';
import { listOpinions } from '../../casework/conclusions/list-opinions.ts';
import { listDisseminations } from '../../casework/disseminations/list-disseminations.ts';
import { readHistory } from '../../casework/leads/read-history.ts';
import type { HistoryEntry } from '../../casework/leads/read-history.ts';
import { readLead } from '../../casework/leads/read-lead.ts';
import { OPINION_EXAMPLE, OpinionAnswer, presentOpinion } from '../conclusions/opinion-schema.ts';
import {
  DISSEMINATION_EXAMPLE,
  DisseminationAnswer,
  presentDissemination,
} from '../disseminations/dissemination-schema.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { LeadParams, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { LEAD_EXAMPLE, leadFields, presentLead } from './lead-schema.ts';

const HistoryAnswer = Type.Object({
  at: Moment,
  action: Type.String(),
  actor: Type.Optional(Somebody),
});

const LeadDetail = Type.Object(
  {
    ...leadFields,
    conclusions: Type.Array(OpinionAnswer, {
      description:
        'The opinions in the order in which they were given; one that is sealed from you says nothing.',
    }),
    disseminations: Type.Array(DisseminationAnswer, {
      description: 'To whom it was sent, of the agencies that your roles cover.',
    }),
    history: Type.Array(HistoryAnswer),
  },
  {
    description: 'The lead, with its opinions, its dissemination and its history.',
    examples: [
      {
        ...LEAD_EXAMPLE,
        state: 'verification_pending',
        conclusions: [OPINION_EXAMPLE],
        disseminations: [DISSEMINATION_EXAMPLE],
        history: [{ at: LEAD_EXAMPLE.createdAt, action: 'lead.created', actor: LEAD_EXAMPLE.createdBy }],
      },
    ],
  },
);

export function addReadLead(app: Api): void {
  app.get(
    '/v1/leads/:leadId',
    {
      config: { action: 'leads.read' },
      schema: {
        operationId: 'readLead',
        summary: 'Read a lead, with its opinions, its dissemination and its history',
        tags: ['leads'],
        params: LeadParams,
        response: { 200: LeadDetail, ...problemResponses('lead-not-found') },
      },
    },
    async (request) => {
      const { leadId } = request.params;
      return request.database.transaction(async (tx) => ({
        ...presentLead(await readLead(tx, leadId)),
        conclusions: (await listOpinions(tx, leadId)).map(presentOpinion),
        disseminations: (await listDisseminations(tx, leadId)).map(presentDissemination),
        history: (await readHistory(tx, leadId)).map(presentEntry),
      }));
    },
  );
}

function presentEntry({
  at,
  action,
  actorId: id,
  actorName: name,
}: HistoryEntry): Static<typeof HistoryAnswer> {
  const actor = id === null || name === null ? null : { id, name };
  return { at: at.toISOString(), action, ...given({ actor }) };
}
