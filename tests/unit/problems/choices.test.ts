import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { describeValidation } from '../../../api/problems/describe-validation.ts';
import { meantSchema } from '../../../api/requests/meant-schema.ts';

const form = <Kind extends string>(kind: Kind, fields: Record<string, object>) =>
  Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false });
const Place = Type.Object({ x: Type.Number({ minimum: 0 }) });
const schema = Type.Object({
  shape: Type.Union([
    form('point', { at: Place }),
    form('line', { from: Place, to: Place }),
    form('path', { points: Type.Array(Place, { minItems: 2 }) }),
  ]),
});

describe('what is wrong with one of several forms', () => {
  test.each<[string, unknown, { field: string; message: string }[]]>([
    [
      'a number',
      { kind: 'line', from: { x: -1 }, to: { x: 1 } },
      [{ field: 'shape.from.x', message: 'must be >= 0' }],
    ],
    [
      'members of another form',
      { kind: 'line', from: { x: 1 }, at: { x: 1 } },
      [
        { field: 'shape.to', message: 'is required' },
        { field: 'shape.at', message: 'is not known here' },
      ],
    ],
    [
      'a form that there is not',
      { kind: 'blob' },
      [{ field: 'shape.kind', message: 'must be one of: point, line, path' }],
    ],
    ['no form', { at: { x: 1 } }, [{ field: 'shape.kind', message: 'is required' }]],
    ['no object', 7, [{ field: 'shape', message: 'must be of the type object' }]],
    [
      'a short list',
      { kind: 'path', points: [{ x: 1 }] },
      [{ field: 'shape.points', message: 'must have at least 2 entries' }],
    ],
  ])('%s', (_, shape, expected) => {
    const value = { shape };
    expect(describeValidation(Value.Errors(meantSchema(schema, value), value), 'body')).toEqual(
      expected.map((error) => ({ in: 'body', ...error })),
    );
  });
});
