import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Note } from '../../casework/notes/note.ts';
import { NOTE_SUBJECTS } from '../../casework/notes/subject.ts';
import { Id, Link, Moment, Next } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { paragraph } from '../schemas/text.ts';
import { presentVersion, versionFields } from '../schemas/version.ts';

const exhibitId = 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22';
const self = '/v1/notes/9c0d5f3e-2b77-4c11-8f0a-6d4e1a7b3c55';

const EXAMPLE = {
  id: '9c0d5f3e-2b77-4c11-8f0a-6d4e1a7b3c55',
  subject: { type: 'exhibit', id: exhibitId },
  version: 1,
  state: 'standing',
  author: { id: 'd2f6a7c0-0d5e-4b8e-9a51-3c1b7e9f4a22', name: 'J. Clarke' },
  writtenAt: '2026-04-01T09:20:15.730Z',
  text: 'Primer flattened; the aperture is visible at 3 o’clock.',
  createdAt: '2026-04-01T09:20:15.730Z',
  links: { self, versions: `${self}/versions`, subject: `/v1/exhibits/${exhibitId}` },
};

export const NoteBody = Type.Object(
  { text: paragraph(10_000) },
  { additionalProperties: false, examples: [{ text: EXAMPLE.text }] },
);

export const NoteAnswer = Type.Object(
  {
    id: Id,
    subject: Type.Object({ type: Type.Enum([...NOTE_SUBJECTS]), id: Id }),
    ...versionFields,
    text: Type.Optional(Type.String({ description: 'Plain text.' })),
    createdAt: Moment,
    links: Type.Object({ self: Link, versions: Link, subject: Link }),
  },
  { description: 'The note, in one of its versions.', examples: [EXAMPLE] },
);

export const NoteList = Type.Object(
  { notes: Type.Array(NoteAnswer), next: Next },
  {
    description: 'A page of notes as they stand, withdrawn ones among them.',
    examples: [{ notes: [EXAMPLE] }],
  },
);

export const NoteVersions = Type.Object(
  { versions: Type.Array(NoteAnswer) },
  { description: 'Every version, the first one first.', examples: [{ versions: [EXAMPLE] }] },
);

/** A version of a note as clients see it. */
export function presentNote(note: Note): Static<typeof NoteAnswer> {
  const { id, subjectType, subjectId, text, createdAt } = note;
  const self = `/v1/notes/${id}`;
  return {
    id,
    subject: { type: subjectType, id: subjectId },
    ...presentVersion(note),
    ...given({ text }),
    createdAt: createdAt.toISOString(),
    links: { self, versions: `${self}/versions`, subject: `/v1/${subjectType}s/${subjectId}` },
  };
}
