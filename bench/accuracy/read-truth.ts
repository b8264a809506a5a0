import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

/** A scan and what is known of it: one row of a set's `truth.csv`. */
const TruthRow = Type.Object({
  file: Type.String({ minLength: 1 }),
  kind: Type.Union([Type.Literal('cartridge_case'), Type.Literal('bullet')]),
  mark: Type.String({ minLength: 1 }),
  modality: Type.Union([Type.Literal('topography'), Type.Literal('reflectance')]),
  /** The gun, slide or barrel. */
  source: Type.String({ minLength: 1 }),
  /** The case or bullet. */
  specimen: Type.String({ minLength: 1 }),
  /** Number of the land on its bullet; empty for other marks. */
  land: Type.String({ pattern: '^[0-9]*$' }),
  /** Shared by all marks that one land of one barrel cut; empty where nobody knows. */
  land_source: Type.String(),
  /** Pixel size of a picture, µm. */
  pixel_um: Type.Optional(Type.String()),
});

export interface Scan extends Static<typeof TruthRow> {
  path: string;
}

/** Reads the truth of a set of scans. @throws Error naming the row that is not as the format says */
export async function readTruth(folder: string): Promise<Scan[]> {
  const path = join(folder, 'truth.csv');
  const rows: unknown[] = parse(await readFile(path, 'utf8'), {
    columns: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rows.map((row, i) => {
    if (!Value.Check(TruthRow, row)) {
      const [first] = Value.Errors(TruthRow, row);
      throw new Error(
        `${path}, row ${i + 2}: ${first?.instancePath ?? ''} ${first?.message ?? 'is not valid'}.`,
      );
    }
    return { ...row, path: join(folder, row.file) };
  });
}
