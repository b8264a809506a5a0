import sharp from 'sharp';
import { surfaceToX3p } from '../../engine/surface/x3p/surface-to-x3p.ts';
import { writeX3p } from '../../engine/surface/x3p/write-x3p.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import type { SimulatedSpecimen } from '../../simulator/gallery.ts';
import { photograph } from '../../simulator/scanner/photograph.ts';
import type { ImageFile } from './client.ts';

type Mark = ImageFile['declaration']['mark'];

/** The lamp of every photograph: pictures compare best under the same light. */
const LIGHT_AZIMUTH_DEGREES = 45;
const PIXEL_SIZE_UM = 6.25;

function x3pFile(name: string, mark: Mark, surface: Surface): ImageFile {
  const document = surfaceToX3p(surface, {
    creator: 'Breechlink simulator',
    date: '2026-01-01T00:00:00Z',
    comment: 'Simulated, no real firearm',
  });
  return { name: `${name}.x3p`, bytes: Uint8Array.from(writeX3p(document)), declaration: { mark } };
}

async function pngFile(name: string, mark: Mark, surface: Surface): Promise<ImageFile> {
  const picture = photograph(surface, {
    lightAzimuthDegrees: LIGHT_AZIMUTH_DEGREES,
    pixelSizeUm: PIXEL_SIZE_UM,
  });
  const light = Uint16Array.from(picture.values, (value) => Math.round(value * 65_535));
  const png = await sharp(light, { raw: { width: picture.width, height: picture.height, channels: 1 } })
    .toColourspace('grey16')
    .png()
    .toBuffer();
  return {
    name: `${name}.png`,
    bytes: Uint8Array.from(png),
    declaration: { mark, pixelSizeUm: PIXEL_SIZE_UM, lighting: `one lamp at ${LIGHT_AZIMUTH_DEGREES}°` },
  };
}

/** The files of a specimen: a topography of each mark as X3P and, where asked, a picture of its breech face as PNG. */
export async function specimenFiles(specimen: SimulatedSpecimen, withPicture: boolean): Promise<ImageFile[]> {
  const files: ImageFile[] = [];
  for (const { mark, surface } of specimen.marks) {
    const name = `${specimen.exhibitReference}-${mark}`;
    files.push(x3pFile(name, mark, surface));
    if (withPicture && mark === 'breech_face') files.push(await pngFile(name, mark, surface));
  }
  return files;
}
