import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { MARKS } from '../../casework/images/declaration.ts';
import { SetProblem } from './set-problem.ts';

/** A scan and what is known of it: one row of a set's `truth.csv`. */
const TruthRow = Type.Object({
  file: Type.String({ minLength: 1 }),
  kind: Type.Union([Type.Literal('cartridge_case'), Type.Literal('bullet')]),
  mark: Type.Enum([...MARKS]),
  modality: Type.Union([Type.Literal('topography'), Type.Literal('reflectance')]),
  /** The gun, slide or barrel. */
  source: Type.String({ minLength: 1 }),
  /** The case or bullet. */
  specimen: Type.String({ minLength: 1 }),
  /** Number of the land on its bullet; empty for other marks. */
  land: Type.String({ pattern: '^[0-9]*$' }),
  /** Shared by all marks that one land of one barrel cut; empty where nobody knows. */
  land_source: Type.String(),
  /** Pixel size of a picture, µm; empty where nobody knows. */
  pixel_um: Type.Optional(Type.String({ pattern: '^([0-9]+\\.?[0-9]*|\\.[0-9]+)?$' })),
});

const REQUIRED = Object.keys(TruthRow.properties).filter((name) => name !== 'pixel_um');

export interface Scan extends Static<typeof TruthRow> {
  path: string;
}

/** A row, and the line of the file that it ends on. */
interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

/** Reads the truth of a set of scans. @throws SetProblem naming everything that is not as the format says */
export async function readTruth(folder: string): Promise<Scan[]> {
  const path = join(folder, 'truth.csv');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new SetProblem(
      [`${path} cannot be read. A set is a folder with the scans and a truth.csv that names them.`],
      { cause: error },
    );
  });
  const rows = parseRows(path, text);
  if (rows.length === 0) throw new SetProblem([`${path} names no scan: nothing follows its header.`]);
  const scans: Scan[] = [];
  const problems: string[] = [];
  for (const { record, info } of rows) {
    const where = `${path}, row ${info.lines}`;
    if (!Value.Check(TruthRow, record)) {
      const [first] = Value.Errors(TruthRow, record);
      problems.push(`${where}: ${first?.instancePath ?? ''} ${first?.message ?? 'is not valid'}.`);
      continue;
    }
    const scan = { ...record, path: join(folder, record.file) };
    if (await isThere(scan.path)) scans.push(scan);
    else problems.push(`${where}: ${scan.path} is not there.`);
  }
  if (problems.length > 0) throw new SetProblem(problems);
  return scans;
}

function parseRows(path: string, text: string): ParsedRow[] {
  const checkHeader = (header: string[]): string[] => {
    const missing = REQUIRED.filter((name) => !header.includes(name));
    if (missing.length > 0)
      throw new SetProblem(missing.map((name) => `${path}, row 1: the column ${name} is missing.`));
    return header;
  };
  try {
    return parse(text, { columns: checkHeader, skip_empty_lines: true, trim: true, bom: true, info: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SetProblem([`${path}: ${error.message}.`], { cause: error });
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
