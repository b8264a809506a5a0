import type { Declaration, Mark } from '../images/declaration.ts';

/** A file that was chosen and not yet sent. */
export interface ChosenFile {
  readonly key: string;
  readonly file: File;
  readonly mark: Mark;
  /** Number of the land or groove, as it was written. */
  readonly land: string;
}

/** Adds files; one that is there already is not added again. Lands are numbered on. */
export function addFiles(
  chosen: readonly ChosenFile[],
  files: readonly File[],
  mark: Mark,
  numbersLands: boolean,
): readonly ChosenFile[] {
  const known = new Set(chosen.map(({ key }) => key));
  const fresh = files.filter((file) => !known.has(keyOf(file)));
  const highest = Math.max(0, ...chosen.map(({ land }) => Number(land) || 0));
  return [
    ...chosen,
    ...fresh.map((file, i) => ({
      key: keyOf(file),
      file,
      mark,
      land: numbersLands ? String(highest + i + 1) : '',
    })),
  ];
}

/** What is declared of a file; an X3P names the distances of its points itself. */
export function declarationOf(
  { file, mark, land }: ChosenFile,
  instrument: string,
  pixelSize: string,
): Declaration {
  const isPicture = !file.name.toLowerCase().endsWith('.x3p');
  return {
    mark,
    ...(land !== '' && { land: Number(land) }),
    ...(instrument.trim() !== '' && { instrument: instrument.trim() }),
    ...(isPicture && pixelSize !== '' && { pixelSizeUm: Number(pixelSize) }),
  };
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name}/${size}/${lastModified}`;
}
