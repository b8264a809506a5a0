import { EvidenceProblem } from '../evidence-problem.ts';
import { child, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/**
 * Reads the size of the point matrix from record 3, before anything of that size is allocated.
 * Profiles, point clouds and multi-layer files are refused: a mark is compared as one area.
 *
 * @throws EvidenceProblem `x3p-feature-unsupported`, `x3p-field-missing`, `x3p-dimensions-invalid`,
 *   `dimensions-too-large`
 */
export function readDimensions(root: XmlNode, maxPixels: number): { width: number; height: number } {
  const feature = textOf(root, 'Record1', 'FeatureType').toUpperCase();
  if (feature === 'PRF')
    throw unsupported('a profile (FeatureType PRF): one line of heights. Export the areal scan (SUR)');
  if (feature === 'PCL' || child(root, 'Record3', 'ListDimension'))
    throw unsupported(
      'a point cloud (FeatureType PCL): points in no order. Resample it to a regular grid (SUR) in the instrument software',
    );
  if (feature !== 'SUR' && feature !== '')
    throw unsupported(`a feature of type "${feature.slice(0, 20)}"; areal surfaces (SUR) are read`);
  const matrix = child(root, 'Record3', 'MatrixDimension');
  if (!matrix)
    throw new EvidenceProblem(
      'x3p-field-missing',
      'main.xml states no Record3/MatrixDimension, so nobody can say how many points form a row.',
    );
  const width = readSize(textOf(matrix, 'SizeX'), 'SizeX');
  const height = readSize(textOf(matrix, 'SizeY'), 'SizeY');
  const layers = readSize(textOf(matrix, 'SizeZ') || '1', 'SizeZ');
  if (layers !== 1) throw unsupported(`${layers} layers (SizeZ). Export each layer as a file of its own`);
  if (width * height > maxPixels)
    throw new EvidenceProblem(
      'dimensions-too-large',
      `main.xml declares ${width} × ${height} points; the limit here is ${maxPixels} in all. ` +
        'Crop or resample the scan, or ask the administrator to raise the limit.',
    );
  return { width, height };
}

function readSize(text: string, name: string): number {
  if (text === '')
    throw new EvidenceProblem('x3p-field-missing', `main.xml states no Record3/MatrixDimension/${name}.`);
  const size = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (size >= 1) return size;
  throw new EvidenceProblem(
    'x3p-dimensions-invalid',
    `Record3/MatrixDimension/${name} reads "${text.slice(0, 30)}"; it has to be a whole number of points, 1 or more.`,
  );
}

function unsupported(what: string): EvidenceProblem {
  return new EvidenceProblem('x3p-feature-unsupported', `The X3P holds ${what}.`);
}
