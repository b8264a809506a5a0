import type { Modality } from './surface.ts';

/** The kinds of file that are read. */
export type EvidenceFormat = 'x3p' | 'png' | 'tiff' | 'jpeg';

/** What one evidence file holds, read but not yet processed. Laid out as a `Surface` is. */
export interface DecodedImage {
  readonly format: EvidenceFormat;
  readonly modality: Modality;
  readonly width: number;
  readonly height: number;
  /** Heights in µm about their median (topography), or light from 0 to 1 (reflectance). */
  readonly values: Float32Array;
  /** 1 where a point was measured. */
  readonly mask: Uint8Array;
  /** Distance between neighbouring points, µm; null where nobody stated it (uncalibrated). */
  readonly spacing: { readonly x: number; readonly y: number } | null;
  /** Maker and model of the instrument as the file names them. */
  readonly instrument?: string;
  /** What the file says about itself, by name: creator, date, comment, bit depth and so on. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What a reader of the results should know about this file; it was read nevertheless. */
  readonly warnings: readonly string[];
}
