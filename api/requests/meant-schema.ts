import { Type } from 'typebox';
import type { TObject, TSchema, TUnion } from 'typebox';

/**
 * The schema to explain a refused value by. A choice between forms that a constant member tells apart, such as `kind`,
 * is narrowed to the form that the value says it has, so that nobody is told what other forms would have needed; where
 * it says none that there is, to that member and its values.
 */
export function meantSchema(schema: TSchema, value: unknown): TSchema {
  if (Type.IsUnion(schema)) return meantForm(schema, value);
  if (!Type.IsObject(schema) || !isRecord(value)) return schema;
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [name, meantSchema(property, value[name])]),
  );
  return { ...schema, properties };
}

function meantForm(union: TUnion, value: unknown): TSchema {
  const forms = union.anyOf.filter((form) => Type.IsObject(form));
  const [first] = forms;
  const member = first && constantMember(first);
  if (member === undefined || forms.length < union.anyOf.length) return union;
  const given = isRecord(value) ? value[member] : undefined;
  const meant = forms.find((form) => constantOf(form, member) === given);
  if (meant !== undefined) return meantSchema(meant, value);
  const values = forms.flatMap((form) => constantOf(form, member) ?? []);
  return Type.Object({ [member]: Type.Enum(values) });
}

function constantMember({ properties }: TObject): string | undefined {
  return Object.keys(properties).find((name) => Type.IsLiteral(properties[name]));
}

function constantOf({ properties }: TObject, member: string): string | number | undefined {
  const property = properties[member];
  if (!Type.IsLiteral(property) || typeof property.const === 'boolean') return undefined;
  return typeof property.const === 'bigint' ? undefined : property.const;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
