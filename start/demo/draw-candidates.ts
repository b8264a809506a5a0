import sharp from 'sharp';
import type { CandidateList, Client, ComparedCell } from './client.ts';

const TILE = 260;
const LABEL = 44;
const COLUMNS = 4;

/** Side of a cell as drawn, µm; the engine's cells of a breech face are 450 µm wide. */
const CELL_UM = 430;

/** What a tile shows: an image, what is said of it, and the cells that lie on it. */
interface Tile {
  readonly imageId: string;
  readonly lines: readonly string[];
  readonly cells: readonly ComparedCell[];
}

function label(lines: readonly string[]): Buffer {
  const text = lines.map((line, i) => `<text x="6" y="${17 + 18 * i}">${line}</text>`).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${LABEL}" font-family="sans-serif" font-size="14">${text}</svg>`,
  );
}

/** The cells in their places, congruent ones in blue, the others in orange: told apart also without red and green. */
function drawCells(
  cells: readonly ComparedCell[],
  size: number,
  um: { width: number; height: number },
): Buffer {
  const scale = size / Math.max(um.width, um.height);
  const [left, top] = [(size - um.width * scale) / 2, (size - um.height * scale) / 2];
  const side = CELL_UM * scale;
  const squares = cells.map(({ at, congruent }) => {
    const [x, y] = [left + at.x * scale, top + at.y * scale];
    const colour = congruent ? '#3aa0ff' : '#ff9a1f';
    return `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" stroke="${colour}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" fill="none" stroke-width="1.6">${squares.join('')}</svg>`,
  );
}

async function draw(client: Client, { imageId, cells }: Tile): Promise<Buffer> {
  const size = TILE - 8;
  const picture = await sharp(await client.preview(imageId))
    .resize(size, size, { fit: 'contain', background: '#303030' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  return sharp(picture)
    .composite([{ input: drawCells(cells, size, await client.sizeUm(imageId)), left: 0, top: 0 }])
    .png()
    .toBuffer();
}

/** The questioned breech face, with the cells of the first comparison, and those of its first seven candidates. */
async function tiles(client: Client, { candidates }: CandidateList): Promise<Tile[]> {
  const shown: Tile[] = [];
  for (const { rank, exhibitReference, score, marks } of candidates) {
    const mark = marks.find((one) => one.mark === 'breech_face' && one.modality === 'topography');
    const { engine } = mark ?? {};
    if (mark === undefined || engine?.impression === undefined) continue;
    const { congruentCells, usableCells } = engine.impression;
    const { cells, reverseCells } = await client.cells(engine.comparisonId);
    if (shown.length === 0) {
      shown.push({
        imageId: mark.imageId,
        lines: ['questioned cartridge case', 'breech face, topography'],
        cells,
      });
    }
    shown.push({
      imageId: mark.candidateImageId,
      lines: [
        `candidate ${rank}: ${exhibitReference}`,
        `score ${score.toFixed(1)}, ${congruentCells} of ${usableCells} cells`,
      ],
      cells: reverseCells,
    });
    if (shown.length === 2 * COLUMNS) break;
  }
  return shown;
}

/** Draws the questioned breech face beside those of its first seven candidates, with their congruent cells. */
export async function drawCandidates(client: Client, list: CandidateList, file: string): Promise<void> {
  const shown = await tiles(client, list);
  if (shown.length === 0)
    throw new Error('No candidate shares a breech-face topography with the questioned case.');
  const layers = await Promise.all(
    shown.map(async (tile, i) => {
      const left = (i % COLUMNS) * TILE;
      const top = Math.floor(i / COLUMNS) * (TILE + LABEL);
      return [
        { input: label(tile.lines), left, top },
        { input: await draw(client, tile), left: left + 4, top: top + LABEL },
      ];
    }),
  );
  const rows = Math.ceil(shown.length / COLUMNS);
  await sharp({
    create: { width: COLUMNS * TILE, height: rows * (TILE + LABEL), channels: 3, background: 'white' },
  })
    .composite(layers.flat())
    .png({ palette: true })
    .toFile(file);
}
