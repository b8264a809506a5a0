import { EvidenceProblem } from '../evidence-problem.ts';
import { littleEndian } from './little-endian.ts';
import type { PointLayout } from './point-layout.ts';
import type { Points } from './points.ts';
import { BYTES_PER_VALUE, allocateHeights } from './x3p-file.ts';
import type { X3pDataType, X3pHeights } from './x3p-file.ts';

/**
 * Compares the length of a data file with the declared matrix, before the file is unpacked.
 * @throws EvidenceProblem `x3p-data-truncated`, `x3p-dimensions-mismatch`
 */
export function checkDataLength(length: number, layout: PointLayout, path: string): void {
  const count = layout.width * layout.height;
  const expected = count * layout.bytesPerPoint;
  if (length === expected) return;
  throw new EvidenceProblem(
    length < expected ? 'x3p-data-truncated' : 'x3p-dimensions-mismatch',
    `${path} holds ${length} bytes, but main.xml declares ${layout.width} × ${layout.height} points of ` +
      `${layout.bytesPerPoint} bytes = ${expected}. The file is incomplete, or its MatrixDimension or ` +
      'DataType is wrong; export it again.',
  );
}

/** Takes the points apart; `bytes` has the length that `checkDataLength` demands. */
export function readBinaryPoints(
  bytes: Uint8Array,
  layout: PointLayout,
  validity: Uint8Array | null,
): Points {
  if (layout.x === null && layout.y === null)
    return { heights: asHeights(bytes, layout.z), validity, xs: null, ys: null };
  const count = layout.width * layout.height;
  const heights = allocateHeights(layout.z, count);
  const xs = layout.x === null ? null : new Float64Array(count);
  const ys = layout.y === null ? null : new Float64Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let offset = 0;
  const next = (type: X3pDataType): number => {
    const value = readNumber(view, offset, type);
    offset += BYTES_PER_VALUE[type];
    return value;
  };
  for (let index = 0; index < count; index++) {
    if (xs && layout.x !== null) xs[index] = next(layout.x);
    if (ys && layout.y !== null) ys[index] = next(layout.y);
    heights[index] = next(layout.z);
  }
  return { heights, validity, xs, ys };
}

function asHeights(bytes: Uint8Array, type: X3pDataType): X3pHeights {
  const { buffer } = littleEndian(bytes, BYTES_PER_VALUE[type]);
  switch (type) {
    case 'I':
      return new Int16Array(buffer);
    case 'L':
      return new Int32Array(buffer);
    case 'F':
      return new Float32Array(buffer);
    case 'D':
      return new Float64Array(buffer);
  }
}

function readNumber(view: DataView, offset: number, type: X3pDataType): number {
  switch (type) {
    case 'I':
      return view.getInt16(offset, true);
    case 'L':
      return view.getInt32(offset, true);
    case 'F':
      return view.getFloat32(offset, true);
    case 'D':
      return view.getFloat64(offset, true);
  }
}
