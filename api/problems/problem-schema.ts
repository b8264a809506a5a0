import { Type } from 'typebox';
import { PROBLEMS, problemType } from './catalogue.ts';
import type { ProblemCode } from './catalogue.ts';

/** A problem document (RFC 9457), shared by all routes. */
export const ProblemDocument = Type.Object(
  {
    type: Type.Enum(Object.keys(PROBLEMS).map(problemType), { description: 'Stable name of the problem.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong and what to do.' }),
    instance: Type.String({ description: 'The id of the request.' }),
  },
  {
    $id: 'Problem',
    title: 'Problem',
    additionalProperties: true,
    description: 'Further members name what a program needs, e.g. `errors` with each wrong field.',
    examples: [
      {
        type: problemType('invalid-request'),
        title: PROBLEMS['invalid-request'].title,
        status: 400,
        detail: '`kind` must be one of: cartridge_case, bullet.',
        instance: 'urn:uuid:5f6f1c1e-9f53-4c43-8f0b-0d8a4f7d1f3a',
        errors: [{ in: 'body', field: 'kind', message: 'must be one of: cartridge_case, bullet' }],
      },
    ],
  },
);

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: { $ref: string } } };
}

/** The responses of a route for the problems that it may answer with, by status; any closed route may refuse. */
export function problemResponses(...codes: ProblemCode[]): Record<number, ProblemResponse> {
  return openProblemResponses(
    'invalid-request',
    'unauthorized',
    'forbidden',
    'foreign-origin',
    'second-factor-needed',
    'internal-error',
    ...codes,
  );
}

/** The same for a route that takes no input and needs no token. */
export function openProblemResponses(...codes: ProblemCode[]): Record<number, ProblemResponse> {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `${PROBLEMS[code].title} (\`${problemType(code)}\`).`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
      },
    ]),
  );
}
