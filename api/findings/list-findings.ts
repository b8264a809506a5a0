import { Type } from 'typebox';
import { listFindings } from '../../casework/findings/list-findings.ts';
import type { Finding } from '../../casework/findings/list-findings.ts';
import { RELATIONS } from '../../casework/searches/relation.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Link, Moment, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';

const FindingAnswer = Type.Object({
  id: Id,
  watchedExhibitId: Id,
  enteredExhibitId: Id,
  searchId: Type.String({ format: 'uuid', description: 'The search of the entered exhibit.' }),
  rank: Type.Integer({ description: 'Of the watched exhibit in that search.' }),
  score: Type.Number(),
  threshold: Type.Number({ description: 'Of the watch, when it was found.' }),
  relation: Type.Optional(Type.Enum([...RELATIONS])),
  foundAt: Moment,
  links: Type.Object({ watched: Link, entered: Link, candidates: Link }),
});

const example = {
  id: '4d3c2b1a-0f9e-4d8c-b7a6-958473625140',
  watchedExhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
  enteredExhibitId: 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
  searchId: 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
  rank: 1,
  score: 38.2,
  threshold: 6,
  foundAt: '2026-05-12T14:03:09.120Z',
  links: {
    watched: '/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
    entered: '/v1/exhibits/c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
    candidates: '/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates',
  },
};

const FindingList = Type.Object(
  {
    findings: Type.Array(FindingAnswer),
    last: Type.Optional(
      Type.String({ format: 'uuid', description: 'Pass it as `after` for what follows, now or later.' }),
    ),
    more: Type.Boolean({ description: 'Whether more follow already.' }),
  },
  {
    description: 'Findings in the order of their arrival; each is a reason to look, never a conclusion.',
    examples: [{ findings: [example], last: example.id, more: false }],
  },
);

export function addListFindings(app: Api): void {
  app.get(
    '/v1/findings',
    {
      config: { action: 'findings.list' },
      schema: {
        operationId: 'listFindings',
        summary: 'Later entries that came near watched evidence, in the order of their arrival',
        description: 'Ask again with `after` set to `last`: nothing is told twice, and nothing is missed.',
        tags: ['watches'],
        querystring: PageQuery,
        response: { 200: FindingList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listFindings(request.database, pageWish(request.query));
      const last = rows.at(-1)?.id ?? request.query.after ?? null;
      return { findings: rows.map(presentFinding), ...given({ last }), more: next !== undefined };
    },
  );
}

function presentFinding({ relation, foundAt, ...finding }: Finding) {
  return {
    ...finding,
    ...given({ relation }),
    foundAt: foundAt.toISOString(),
    links: {
      watched: `/v1/exhibits/${finding.watchedExhibitId}`,
      entered: `/v1/exhibits/${finding.enteredExhibitId}`,
      candidates: `/v1/searches/${finding.searchId}/candidates`,
    },
  };
}
