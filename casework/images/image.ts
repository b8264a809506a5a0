import type { NotComparableReason } from '../../engine/not-comparable.ts';
import type { HeightUnit, Mark } from './declaration.ts';

export const IMAGE_STATES = ['received', 'processing', 'ready', 'rejected'] as const;
export type ImageState = (typeof IMAGE_STATES)[number];

/** An image of an exhibit: what was declared, and what processing found. Absent facts are null. */
export interface Image {
  readonly id: string;
  readonly exhibitId: string;
  readonly caseId: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly fileName: string;
  readonly mark: Mark;
  readonly land: number | null;
  readonly pixelSizeUm: number | null;
  readonly heightUnit: HeightUnit | null;
  readonly instrument: string | null;
  readonly objective: string | null;
  readonly lighting: string | null;
  readonly state: ImageState;
  readonly searchable: boolean;
  readonly problemCode: string | null;
  readonly problemDetail: string | null;
  readonly format: 'x3p' | 'png' | 'tiff' | 'jpeg' | null;
  readonly modality: 'topography' | 'reflectance' | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly spacingXUm: number | null;
  readonly spacingYUm: number | null;
  readonly measuredFraction: number | null;
  readonly notComparableBecause: NotComparableReason | null;
  readonly notComparableDetail: string | null;
  readonly warnings: string[];
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
}

/** Reads images in the names of `Image`; to be followed by a WHERE clause on `i`. */
export const SELECT_IMAGES = `
  SELECT i.id, i.exhibit_id AS "exhibitId", e.case_id AS "caseId", i.sha256, o.byte_length AS "byteLength",
         i.file_name AS "fileName", i.mark, i.land, i.pixel_size_um AS "pixelSizeUm",
         i.height_unit AS "heightUnit", i.instrument, i.objective, i.lighting, i.state, i.searchable,
         i.problem_code AS "problemCode", i.problem_detail AS "problemDetail", i.format, i.modality,
         i.width, i.height, i.spacing_x_um AS "spacingXUm", i.spacing_y_um AS "spacingYUm",
         i.measured_fraction AS "measuredFraction", i.not_comparable_because AS "notComparableBecause",
         i.not_comparable_detail AS "notComparableDetail", i.warnings,
         i.received_at AS "receivedAt", i.finished_at AS "finishedAt"
  FROM images i JOIN exhibits e ON e.id = i.exhibit_id JOIN originals o ON o.sha256 = i.sha256`;
