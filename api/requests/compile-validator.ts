import type { FastifySchemaCompiler } from 'fastify';
import type { TObject } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { meantSchema } from './meant-schema.ts';
import { readNumber } from './read-number.ts';

/**
 * Checks one part of a request against its schema. What a query gives for a number is read as one, and only if it is
 * written as one: "1.5" where a whole number is wanted is a mistake, not 1.
 */
export const compileValidator: FastifySchemaCompiler<TObject> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (value: unknown) => {
    const read = httpPart === 'querystring' ? withNumbers(schema, value) : value;
    if (validator.Check(read)) return { value: read };
    return { error: Value.Errors(meantSchema(schema, read), read) };
  };
};

function withNumbers({ properties }: TObject, query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  const isNumber = (name: string): boolean => {
    const property = properties[name];
    return property !== undefined && 'type' in property && /^(number|integer)$/.test(String(property.type));
  };
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => [name, isNumber(name) ? readNumber(text) : text]),
  );
}
