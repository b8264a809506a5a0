import { EvidenceProblem } from '../evidence-problem.ts';
import { parseNumber } from './parse-number.ts';
import type { PointLayout } from './point-layout.ts';
import type { Points } from './points.ts';
import type { TextList } from './text-list.ts';
import { allocateHeights, isInteger } from './x3p-file.ts';
import type { X3pDataType } from './x3p-file.ts';

const INTEGER_LIMIT = { I: 2 ** 15, L: 2 ** 31 } as const;

/**
 * Reads the points of an XML list: one `Datum` for each, "z" or "x;y;z" with only the absolute axes
 * named, empty where the point is missing.
 *
 * @throws EvidenceProblem `x3p-data-truncated`, `x3p-dimensions-mismatch`, `x3p-field-invalid`
 */
export function readPointList(data: TextList, layout: PointLayout): Points {
  const count = layout.width * layout.height;
  if (data.length !== count)
    throw new EvidenceProblem(
      data.length < count ? 'x3p-data-truncated' : 'x3p-dimensions-mismatch',
      `main.xml declares ${layout.width} × ${layout.height} = ${count} points but lists ${data.length}.`,
    );
  const heights = allocateHeights(layout.z, count);
  const validity = isInteger(layout.z) ? new Uint8Array(count) : null;
  const xs = layout.x === null ? null : new Float64Array(count).fill(NaN);
  const ys = layout.y === null ? null : new Float64Array(count).fill(NaN);
  const fields = 1 + (xs ? 1 : 0) + (ys ? 1 : 0);
  let index = 0;
  for (const text of data) {
    const numbers = text === '' ? [] : text.split(';');
    if (numbers.length !== 0 && numbers.length !== fields)
      throw new EvidenceProblem(
        'x3p-field-invalid',
        `Datum ${index + 1} holds ${numbers.length} numbers; the axes call for ${fields}.`,
      );
    let field = 0;
    const next = (type: X3pDataType): number | null =>
      readField(numbers[field++]?.trim() ?? '', type, `Datum ${index + 1}`);
    if (xs && layout.x !== null) xs[index] = next(layout.x) ?? NaN;
    if (ys && layout.y !== null) ys[index] = next(layout.y) ?? NaN;
    const z = next(layout.z);
    heights[index] = z ?? (validity ? 0 : NaN);
    if (validity) validity[index] = z === null ? 0 : 1;
    index += 1;
  }
  return { heights, validity: validity?.includes(0) ? validity : null, xs, ys };
}

function readField(text: string, type: X3pDataType, where: string): number | null {
  const value = parseNumber(text, where);
  if (value === null || type === 'F' || type === 'D') return value;
  const limit = INTEGER_LIMIT[type];
  if (Number.isInteger(value) && value >= -limit && value < limit) return value;
  throw new EvidenceProblem(
    'x3p-field-invalid',
    `${where} reads "${text.slice(0, 30)}", which does not fit the declared DataType ${type} (whole numbers).`,
  );
}
