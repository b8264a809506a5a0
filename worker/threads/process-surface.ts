import sharp from 'sharp';
import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import { renderRelief } from '../../engine/surface/render-relief.ts';
import { countValid } from '../../engine/surface/surface.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { beginTask, inNativeCode } from './gate.ts';
import type { Gate } from './gate.ts';
import processMark from './process-mark.ts';
import type { ProcessedMark } from './process-mark.ts';

/** Longest side of a preview, px. */
const PREVIEW_WIDEST = 1024;

export interface SurfaceToProcess {
  image: DecodedImage;
  mark: string;
  modelFolder: string;
}

/** What a thread is given. */
export interface ThreadTask extends SurfaceToProcess {
  gate: Gate;
}

export interface ProcessedSurface {
  previewPng: Uint8Array;
  /** Share of the points that were measured, 0 to 1. */
  measuredFraction: number;
  /** Null where the image has no physical scale, without which marks cannot be compared. */
  marks: ProcessedMark | null;
}

/** Runs in a thread: draws a decoded image and, where it is calibrated, prepares its mark and extracts its signature. */
export default async function processSurface(task: ThreadTask): Promise<ProcessedSurface> {
  const { image, mark, modelFolder, gate } = task;
  await beginTask(gate);
  const { spacing } = image;
  const previewPng = await drawPreview({ ...image, spacing: spacing ?? { x: 1, y: 1 } });
  const measuredFraction = countValid({ ...image, spacing: spacing ?? { x: 1, y: 1 } }) / image.mask.length;
  const marks =
    spacing === null ? null : await processMark({ image: { ...image, spacing }, mark, modelFolder });
  return { previewPng, measuredFraction, marks };
}

async function drawPreview(surface: Surface): Promise<Uint8Array> {
  const { width, height, grey } = renderRelief(surface, { widest: PREVIEW_WIDEST });
  const picture = sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png();
  return inNativeCode(() => picture.toBuffer());
}
