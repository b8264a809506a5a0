import sharp from 'sharp';
import type { CandidateList, Client } from './client.ts';

const TILE = 260;
const LABEL = 44;
const COLUMNS = 4;

function label(lines: readonly string[]): Buffer {
  const text = lines.map((line, i) => `<text x="6" y="${17 + 18 * i}">${line}</text>`).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${LABEL}" font-family="sans-serif" font-size="14">${text}</svg>`,
  );
}

async function tile(client: Client, imageId: string): Promise<Buffer> {
  const size = TILE - 8;
  return sharp(await client.preview(imageId))
    .resize(size, size, { fit: 'contain', background: '#303030' })
    .png()
    .toBuffer();
}

/** Draws the questioned breech face beside those of its first seven candidates, as the service previews them. */
export async function drawCandidates(
  client: Client,
  { candidates }: CandidateList,
  file: string,
): Promise<void> {
  const shown = candidates.slice(0, 2 * COLUMNS - 1).flatMap(({ rank, exhibitReference, score, marks }) => {
    const mark = marks.find((one) => one.mark === 'breech_face' && one.modality === 'topography');
    return mark === undefined ? [] : [{ rank, exhibitReference, score, mark }];
  });
  const [first] = shown;
  if (first === undefined)
    throw new Error('No candidate shares a breech-face topography with the questioned case.');
  const cells = [
    { imageId: first.mark.imageId, lines: ['questioned cartridge case', 'breech face, topography'] },
    ...shown.map(({ rank, exhibitReference, score, mark }) => ({
      imageId: mark.candidateImageId,
      lines: [
        `candidate ${rank}: ${exhibitReference}`,
        `score ${score.toFixed(2)}, cosine ${mark.score.toFixed(2)} at ${mark.angleDegrees.toFixed(0)}°`,
      ],
    })),
  ];
  const layers = await Promise.all(
    cells.map(async ({ imageId, lines }, i) => {
      const left = (i % COLUMNS) * TILE;
      const top = Math.floor(i / COLUMNS) * (TILE + LABEL);
      return [
        { input: label(lines), left, top },
        { input: await tile(client, imageId), left: left + 4, top: top + LABEL },
      ];
    }),
  );
  const rows = Math.ceil(cells.length / COLUMNS);
  await sharp({
    create: { width: COLUMNS * TILE, height: rows * (TILE + LABEL), channels: 3, background: 'white' },
  })
    .composite(layers.flat())
    .png({ palette: true })
    .toFile(file);
}
