import { EvidenceProblem } from '../evidence-problem.ts';
import type { AxisRecord } from './read-records.ts';
import { BYTES_PER_VALUE } from './x3p-file.ts';
import type { X3pDataType } from './x3p-file.ts';

/** What is stored for each point: its position where an axis is absolute, then its height. */
export interface PointLayout {
  readonly width: number;
  readonly height: number;
  /** Number format of the stored x (y) position; null where the axis is incremental and nothing is stored. */
  readonly x: X3pDataType | null;
  readonly y: X3pDataType | null;
  readonly z: X3pDataType;
  readonly bytesPerPoint: number;
}

/**
 * Derives the layout of the points from the axes of record 1.
 * @throws EvidenceProblem `x3p-field-missing`
 */
export function pointLayout(
  size: { width: number; height: number },
  axes: { x: AxisRecord; y: AxisRecord; z: AxisRecord },
): PointLayout {
  const x = axes.x.absolute ? requireType(axes.x, 'CX') : null;
  const y = axes.y.absolute ? requireType(axes.y, 'CY') : null;
  const z = requireType(axes.z, 'CZ');
  return { ...size, x, y, z, bytesPerPoint: storedBytes(x) + storedBytes(y) + storedBytes(z) };
}

function storedBytes(type: X3pDataType | null): number {
  return type === null ? 0 : BYTES_PER_VALUE[type];
}

function requireType(axis: AxisRecord, name: string): X3pDataType {
  if (axis.dataType !== null) return axis.dataType;
  throw new EvidenceProblem(
    'x3p-field-missing',
    `main.xml states no Record1/Axes/${name}/DataType, so the stored numbers cannot be told apart.`,
  );
}
