/**
 * Number formats of ISO 25178-72: I = 16-bit integer, L = 32-bit integer, F = 32-bit float,
 * D = 64-bit float.
 */
export type X3pDataType = 'I' | 'L' | 'F' | 'D';

/** Stored heights, in the number format of the file. */
export type X3pHeights = Int16Array | Int32Array | Float32Array | Float64Array;

/** A lateral axis: the point with index i lies at i × increment + offset. The standard's unit is the metre. */
export interface X3pLateralAxis {
  /** Null where the file does not state it. */
  readonly increment: number | null;
  readonly offset: number;
}

/**
 * The height axis. Integer heights mean value × increment + offset; floating-point heights are
 * absolute, and the increment that many writers add (1, or 1e-6) is not applied to them.
 */
export interface X3pHeightAxis {
  readonly dataType: X3pDataType;
  readonly increment: number | null;
  readonly offset: number;
}

/** The texts of records 1 and 2; an empty string where the file is silent. */
export interface X3pMetadata {
  readonly revision: string;
  readonly date: string;
  readonly creator: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly serial: string;
  readonly version: string;
  readonly calibrationDate: string;
  readonly probingType: string;
  readonly probingIdentification: string;
  readonly comment: string;
}

/** An areal topography as ISO 25178-72 (formerly ISO 5436-2) stores it: numbers as they are in the file. */
export interface X3pFile {
  readonly width: number;
  readonly height: number;
  readonly x: X3pLateralAxis;
  readonly y: X3pLateralAxis;
  readonly z: X3pHeightAxis;
  /** Row by row, x fastest. */
  readonly heights: X3pHeights;
  /** 1 for each measured point; null where only NaN, or nothing, marks missing ones. */
  readonly validity: Uint8Array | null;
  /** Rotation of the axes, row by row (9 numbers), or null. */
  readonly rotation: readonly number[] | null;
  /** Points in a binary file beside main.xml, or as a list inside it. */
  readonly storage: 'binary' | 'list';
  readonly metadata: X3pMetadata;
}

/** Bytes that one number takes. */
export const BYTES_PER_VALUE: Readonly<Record<X3pDataType, number>> = { I: 2, L: 4, F: 4, D: 8 };

/** An empty array for heights of one number format. */
export function allocateHeights(dataType: X3pDataType, length: number): X3pHeights {
  switch (dataType) {
    case 'I':
      return new Int16Array(length);
    case 'L':
      return new Int32Array(length);
    case 'F':
      return new Float32Array(length);
    case 'D':
      return new Float64Array(length);
  }
}

/** Whether heights of a number format are integers, which cannot express a missing point by themselves. */
export function isInteger(dataType: X3pDataType): boolean {
  return dataType === 'I' || dataType === 'L';
}
