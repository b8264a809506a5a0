import type { FastifySchemaValidationError } from 'fastify';
import { describePattern } from '../schemas/patterns.ts';
import type { FieldError } from './problem.ts';

/** Formats that the schemas use, for people. */
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID, e.g. 0b9f4f0e-3f0c-4c52-9d0e-5a4c9f1d2a10',
  date: 'a calendar day, e.g. 2026-03-31',
};

/** Turns a validator's findings into errors of single fields that say what is allowed. */
export function describeValidation(
  findings: readonly FastifySchemaValidationError[],
  where: FieldError['in'],
): FieldError[] {
  return findings.flatMap((finding) => {
    const field = finding.instancePath.slice(1).replaceAll('/', '.');
    const names = namesOf(finding);
    if (names === undefined) return [{ in: where, field, message: describe(finding) }];
    const { message, list } = names;
    return list.map((name) => ({ in: where, field: field === '' ? name : `${field}.${name}`, message }));
  });
}

/** Findings that are about properties of the object rather than the object. */
function namesOf({
  keyword,
  params,
}: FastifySchemaValidationError): { message: string; list: string[] } | undefined {
  // Every unknown property is reported twice; its own finding says only that its schema is `false`.
  if (keyword === 'boolean') return { message: '', list: [] };
  if (keyword === 'required') return { message: 'is required', list: texts(params.requiredProperties) };
  if (keyword !== 'additionalProperties') return undefined;
  return { message: 'is not known here', list: texts(params.additionalProperties) };
}

function describe({ keyword, params, message }: FastifySchemaValidationError): string {
  switch (keyword) {
    case 'enum':
      return `must be one of: ${texts(params.allowedValues).join(', ')}`;
    case 'format':
      return `must be ${FORMATS[String(params.format)] ?? `in the format ${String(params.format)}`}`;
    case 'pattern':
      return (
        describePattern(String(params.pattern)) ?? 'must not be blank and must hold no control characters'
      );
    case 'minItems':
    case 'maxItems':
      return `must have ${keyword === 'minItems' ? 'at least' : 'at most'} ${String(params.limit)} entries`;
    case 'maxLength':
      return `must not be longer than ${String(params.limit)} characters`;
    case 'type':
      return `must be of the type ${String(params.type)}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params.comparison)} ${String(params.limit)}`;
    default:
      return message ?? 'is not as the contract says';
  }
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
