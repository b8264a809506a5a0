import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Declaration } from '../../casework/images/declaration.ts';
import { discard, stageUpload, UploadTooLarge } from '../../platform/blobs/staging.ts';
import type { StagedUpload } from '../../platform/blobs/staging.ts';
import { invalidRequest, Problem } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import { parseDeclaration } from './parse-declaration.ts';

/** Longest text of one field, bytes. */
const MAX_FIELD_BYTES = 2000;

/** Room for every field, and for one file too many, so that it can be named. */
const LIMITS = { fieldNameSize: 100, fieldSize: MAX_FIELD_BYTES, fields: 20, files: 2, fileSize: Infinity };

const MAX_FILE_NAME_LENGTH = 255;

/** An upload whose file lies in the staging folder: whoever has it discards it. */
export interface ReadUpload {
  readonly declaration: Declaration;
  readonly fileName: string;
  readonly staged: StagedUpload;
}

/**
 * Reads a multipart form: the fields first, then one part `file`, streamed to the staging folder. Whatever goes
 * wrong, no file stays behind and the rest of the request is read and dropped, so that the client can read why.
 *
 * @param check refuses a declaration before its file is read
 * @throws Problem invalid-request, malformed-upload, upload-too-large, file-empty
 */
export async function readUpload(
  request: FastifyRequest,
  { directory, maxBytes }: { directory: string; maxBytes: number },
  check: (declaration: Declaration) => void,
): Promise<ReadUpload> {
  const fields = new Map<string, string>();
  let upload: ReadUpload | undefined;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (upload !== undefined)
        throw wrong(part.fieldname, 'came after the file: send the file last, and one only');
      if (part.type === 'field') {
        addField(fields, part);
        continue;
      }
      if (part.fieldname !== 'file') throw wrong(part.fieldname, 'is a file; the file is sent as `file`');
      if (!fields.has('mark')) throw wrong('mark', 'is required, and the fields come before the file');
      const declaration = parseDeclaration(fields);
      check(declaration);
      const staged = await stageUpload(part.file, { directory, maxBytes });
      upload = { declaration, fileName: fileNameOf(part), staged };
      if (staged.byteLength === 0) throw new Problem('file-empty', 'The file has no bytes. Send it again.');
    }
    if (upload === undefined) throw wrong('file', 'is required, after the other fields and with a file name');
    return upload;
  } catch (error) {
    if (upload !== undefined) await discard(upload.staged.path);
    request.raw.unpipe();
    request.raw.resume();
    throw asProblem(error);
  }
}

function addField(fields: Map<string, string>, part: MultipartValue): void {
  const { fieldname, value, valueTruncated } = part;
  if (fieldname === 'file') throw wrong('file', 'must be sent as a file, with a file name');
  if (fields.has(fieldname)) throw wrong(fieldname, 'is given twice');
  if (typeof value !== 'string') throw wrong(fieldname, 'must be plain text');
  if (valueTruncated) throw wrong(fieldname, `must not be longer than ${MAX_FIELD_BYTES} bytes`);
  fields.set(fieldname, value);
}

/** The name that the sender gave, without folders and control characters. */
function fileNameOf({ filename }: MultipartFile): string {
  const [name = ''] = filename.split(/[/\\]/).slice(-1);
  const printable = name.replaceAll(/\p{Cc}/gu, '').trim();
  return printable === '' ? 'unnamed' : printable.slice(0, MAX_FILE_NAME_LENGTH);
}

function wrong(field: string, message: string): Problem {
  return invalidRequest([{ in: 'form', field, message }]);
}

/** Errors of the multipart parser become problems; everything else stays what it is. */
function asProblem(error: unknown): unknown {
  if (error instanceof UploadTooLarge) {
    return new Problem('upload-too-large', error.message, { maxBytes: error.maxBytes });
  }
  if (!(error instanceof Error) || 'syscall' in error || !PARSER_ERRORS.has(error.name)) return error;
  return new Problem('malformed-upload', `The form cannot be read to its end: ${sentence(error.message)}`);
}

const PARSER_ERRORS: ReadonlySet<string> = new Set(['Error', 'FastifyError', 'UploadAborted']);
