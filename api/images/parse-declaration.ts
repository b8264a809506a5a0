import { Compile } from 'typebox/compile';
import type { Declaration } from '../../casework/images/declaration.ts';
import { describeValidation } from '../problems/describe-validation.ts';
import { invalidRequest } from '../problems/problem.ts';
import { readNumber } from '../requests/read-number.ts';
import { UploadFields } from './image-schema.ts';

const validator = Compile(UploadFields);

/** Fields that hold numbers; a form sends everything as text. */
const NUMBERS: ReadonlySet<string> = new Set(['land', 'pixelSizeUm']);

/**
 * Reads the fields of an upload's form. An empty field counts as not given: browsers send those.
 * @throws Problem invalid-request naming each wrong field
 */
export function parseDeclaration(fields: ReadonlyMap<string, string>): Declaration {
  const declared = Object.fromEntries(
    [...fields]
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [name, NUMBERS.has(name) ? readNumber(text) : text]),
  );
  if (validator.Check(declared)) return declared;
  throw invalidRequest(describeValidation(validator.Errors(declared), 'form'));
}
