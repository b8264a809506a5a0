import { EvidenceProblem } from '../evidence-problem.ts';
import { UM_PER_UNIT } from '../length-unit.ts';
import type { LengthUnit } from '../length-unit.ts';
import { SPACING_UM, checkDeclaredPixelSize, isPlausibleSpacing } from '../plausible-spacing.ts';
import type { X3pFile } from './x3p-file.ts';

/** Increments of X and Y that differ by less than this share are those of square points. */
const SQUARE_TOLERANCE = 0.01;

/** What the sender of a file says about its scales. */
export interface DeclaredScales {
  /** Unit of the lengths in the file, where it is not the metre of the standard. */
  readonly heightUnit?: LengthUnit;
  /** Distance between points, µm, for a file that does not state it, or states one that cannot be. */
  readonly pixelSizeUm?: number;
}

/**
 * The distance between points, µm.
 *
 * Writers that forget the conversion to metres forget it for all axes, so a declared unit is taken for
 * the increments as well. Where that gives no spacing of a mark but metres do, the increments are in
 * metres as the standard says, and only the heights are not. The two readings cannot both be plausible
 * except for millimetres near 0.05 to 0.1 µm, where the declaration counts. Where no reading is plausible, a declared
 * distance between points takes the place of the increments: some writers keep only the heights in metres.
 *
 * @throws EvidenceProblem `x3p-increment-missing`, `height-unit-implausible`, `spacing-implausible`
 */
export function lateralSpacing(
  file: X3pFile,
  declared: DeclaredScales,
): { spacing: { x: number; y: number }; warnings: string[] } {
  const { x, y } = { x: file.x.increment, y: file.y.increment };
  if (x === null || y === null) return spacingFromDeclaration(declared.pixelSizeUm, 'states no increment');
  const readings: readonly LengthUnit[] =
    declared.heightUnit === undefined ? ['m'] : [declared.heightUnit, 'm'];
  for (const unit of readings) {
    const spacing = { x: x * UM_PER_UNIT[unit], y: y * UM_PER_UNIT[unit] };
    if (!isPlausibleSpacing(spacing.x) || !isPlausibleSpacing(spacing.y)) continue;
    const warnings =
      declared.heightUnit === undefined || declared.heightUnit === 'm'
        ? []
        : [`Heights were read in ${declared.heightUnit}, as declared; increments in ${unit}.`];
    return { spacing, warnings };
  }
  if (x <= 0 || y <= 0)
    throw new EvidenceProblem(
      'spacing-implausible',
      `The increments are ${x} (X) and ${y} (Y); they have to be greater than 0. A negative one would ` +
        'mirror the mark. Export the scan again.',
    );
  const square = Math.abs(x - y) <= SQUARE_TOLERANCE * x;
  if (square && declared.pixelSizeUm !== undefined)
    return spacingFromDeclaration(declared.pixelSizeUm, `states implausible increments (${x} and ${y})`);
  const hint = plausibleUnits(x, y);
  throw new EvidenceProblem(
    hint.length > 0 ? 'height-unit-implausible' : 'spacing-implausible',
    `Record1/Axes states increments of ${x} (X) and ${y} (Y) ${declared.heightUnit ?? 'm'}; points on a fired mark ` +
      `lie ${SPACING_UM.min} to ${SPACING_UM.max} µm apart. ` +
      (hint.length > 0
        ? `The file was probably written in ${hint.join(' or ')} instead of metres: upload it again with heightUnit if so. `
        : 'In no usual unit is this a scan of a mark; check the export. ') +
      (square
        ? 'If only the increments are wrong, leave heightUnit out and give the distance between points as pixelSizeUm.'
        : 'Since X and Y differ, no single pixelSizeUm can take their place.'),
  );
}

function plausibleUnits(x: number, y: number): LengthUnit[] {
  const units: readonly LengthUnit[] = ['m', 'mm', 'um', 'nm'];
  return units.filter(
    (unit) => isPlausibleSpacing(x * UM_PER_UNIT[unit]) && isPlausibleSpacing(y * UM_PER_UNIT[unit]),
  );
}

/** @param because what is wrong with the increments of the file */
function spacingFromDeclaration(
  pixelSizeUm: number | undefined,
  because: string,
): ReturnType<typeof lateralSpacing> {
  if (pixelSizeUm === undefined)
    throw new EvidenceProblem(
      'x3p-increment-missing',
      'The file does not state the distance between points (Record1/Axes/CX/Increment and CY/Increment). ' +
        'Upload it again with pixelSizeUm, or export it with its scales.',
    );
  checkDeclaredPixelSize(pixelSizeUm);
  return {
    spacing: { x: pixelSizeUm, y: pixelSizeUm },
    warnings: [`The file ${because}; the declared ${pixelSizeUm} µm are used.`],
  };
}
