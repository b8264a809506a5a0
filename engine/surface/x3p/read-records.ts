import { EvidenceProblem } from '../evidence-problem.ts';
import { parseFinite } from './parse-number.ts';
import type { X3pDataType, X3pMetadata } from './x3p-file.ts';
import { child, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/** An axis as record 1 describes it. */
export interface AxisRecord {
  readonly absolute: boolean;
  readonly dataType: X3pDataType | null;
  readonly increment: number | null;
  readonly offset: number | null;
}

const DATA_TYPES: Readonly<Record<string, X3pDataType>> = { I: 'I', L: 'L', F: 'F', D: 'D' };

/**
 * Reads one axis (CX, CY or CZ) of record 1.
 * @throws EvidenceProblem `x3p-field-missing`, `x3p-field-invalid`
 */
export function readAxis(root: XmlNode, name: 'CX' | 'CY' | 'CZ'): AxisRecord {
  const axis = child(root, 'Record1', 'Axes', name);
  const where = `Record1/Axes/${name}`;
  if (!axis)
    throw new EvidenceProblem(
      'x3p-field-missing',
      `main.xml describes no axis ${name} (${where}), so the points have no scale. Export the file again.`,
    );
  const typeText = textOf(axis, 'DataType');
  const dataType = DATA_TYPES[typeText] ?? null;
  if (dataType === null && typeText !== '')
    throw new EvidenceProblem(
      'x3p-field-invalid',
      `${where}/DataType reads "${typeText.slice(0, 20)}"; known are I (int16), L (int32), F (float32), D (float64).`,
    );
  return {
    absolute: textOf(axis, 'AxisType') === 'A',
    dataType,
    increment: parseFinite(textOf(axis, 'Increment'), `${where}/Increment`),
    offset: parseFinite(textOf(axis, 'Offset'), `${where}/Offset`),
  };
}

/**
 * The optional rotation matrix of record 1, row by row; null where absent or incomplete.
 * @throws EvidenceProblem `x3p-field-invalid`
 */
export function readRotation(root: XmlNode): number[] | null {
  const matrix = child(root, 'Record1', 'Axes', 'Rotation');
  if (!matrix) return null;
  const values: number[] = [];
  for (const element of ['r11', 'r12', 'r13', 'r21', 'r22', 'r23', 'r31', 'r32', 'r33']) {
    const value = parseFinite(textOf(matrix, element), `Record1/Axes/Rotation/${element}`);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

/** The texts of records 1 and 2. */
export function readMetadata(root: XmlNode): X3pMetadata {
  const record = child(root, 'Record2');
  return {
    revision: textOf(root, 'Record1', 'Revision'),
    date: textOf(record, 'Date'),
    creator: textOf(record, 'Creator'),
    manufacturer: textOf(record, 'Instrument', 'Manufacturer'),
    model: textOf(record, 'Instrument', 'Model'),
    serial: textOf(record, 'Instrument', 'Serial'),
    version: textOf(record, 'Instrument', 'Version'),
    calibrationDate: textOf(record, 'CalibrationDate'),
    probingType: textOf(record, 'ProbingSystem', 'Type'),
    probingIdentification: textOf(record, 'ProbingSystem', 'Identification'),
    comment: textOf(record, 'Comment'),
  };
}
