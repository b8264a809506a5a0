import { Type } from 'typebox';
import { createNote } from '../../casework/notes/create-note.ts';
import { listNotes } from '../../casework/notes/list-notes.ts';
import type { NoteSubject } from '../../casework/notes/subject.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import type { ProblemCode } from '../problems/catalogue.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { entityTag } from '../schemas/version.ts';
import { NoteAnswer, NoteBody, NoteList, presentNote } from './note-schema.ts';

/** What notes are written on, as the contract names it. */
const SUBJECTS: Readonly<
  Record<NoteSubject['type'], { noun: string; article: string; notFound: ProblemCode }>
> = {
  case: { noun: 'Case', article: 'a case', notFound: 'case-not-found' },
  exhibit: { noun: 'Exhibit', article: 'an exhibit', notFound: 'exhibit-not-found' },
  image: { noun: 'Image', article: 'an image', notFound: 'image-not-found' },
  comparison: { noun: 'Comparison', article: 'a comparison', notFound: 'comparison-not-found' },
  review: { noun: 'Review', article: 'a review', notFound: 'review-not-found' },
  lead: { noun: 'Lead', article: 'a lead', notFound: 'lead-not-found' },
};

/** The notes of each kind of subject: writing and listing them. */
export function addNotesOfSubjects(app: Api): void {
  addNotesOf(app, 'case');
  addNotesOf(app, 'exhibit');
  addNotesOf(app, 'image');
  addNotesOf(app, 'comparison');
  addNotesOf(app, 'review');
  addNotesOf(app, 'lead');
}

function addNotesOf(app: Api, type: NoteSubject['type']): void {
  const { noun, article, notFound } = SUBJECTS[type];
  const idName = `${type}Id`;
  const url = `/v1/${type}s/:${idName}/notes`;
  const SubjectParams = Type.Object({ [idName]: Id });
  app.post(
    url,
    {
      config: { action: 'notes.create' },
      schema: {
        operationId: `create${noun}Note`,
        summary: `Write a note on ${article}`,
        tags: ['notes'],
        headers: IdempotencyHeaders,
        params: SubjectParams,
        body: NoteBody,
        response: { 201: NoteAnswer, ...problemResponses(notFound, 'idempotency-key-reused') },
      },
    },
    async (request, reply) => {
      const subject = { type, id: request.params[idName] };
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentNote(await createNote(tx, originOf(request), subject, request.body.text)),
      }));
      return reply.code(201).header('location', body.links.self).header('etag', entityTag(body)).send(body);
    },
  );
  app.get(
    url,
    {
      config: { action: 'notes.list' },
      schema: {
        operationId: `list${noun}Notes`,
        summary: `List the notes on ${article} in the order of their making`,
        tags: ['notes'],
        params: SubjectParams,
        querystring: PageQuery,
        response: { 200: NoteList, ...problemResponses(notFound, 'cursor-unknown') },
      },
    },
    async ({ database, params, query }) => {
      const subject = { type, id: params[idName] };
      const { rows, next } = await database.transaction((tx) => listNotes(tx, subject, pageWish(query)));
      return { notes: rows.map(presentNote), ...given({ next }) };
    },
  );
}
