import type { FastifySchemaCompiler } from 'fastify';
import type { TObject } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { meantSchema } from './meant-schema.ts';
import { readNumber } from './read-number.ts';

/**
 * Checks one part of a request against its schema. What a query gives for a number is read as one, and only if it is
 * written as one: "1.5" where a whole number is wanted is a mistake, not 1. The same holds for `true` and `false`.
 */
export const compileValidator: FastifySchemaCompiler<TObject> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (value: unknown) => {
    const read = httpPart === 'querystring' ? readQuery(schema, value) : value;
    if (validator.Check(read)) return { value: read };
    return { error: Value.Errors(meantSchema(schema, read), read) };
  };
};

function readQuery({ properties }: TObject, query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  const read = (name: string, text: unknown): unknown => {
    const property = properties[name];
    const type = property !== undefined && 'type' in property ? property.type : undefined;
    if (type === 'number' || type === 'integer') return readNumber(text);
    return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
  };
  return Object.fromEntries(Object.entries(query).map(([name, text]) => [name, read(name, text)]));
}
