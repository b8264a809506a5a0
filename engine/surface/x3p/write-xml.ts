import { isInteger } from './x3p-file.ts';
import type { X3pFile, X3pLateralAxis } from './x3p-file.ts';

/** Checksums of the binary files that main.xml links to. */
export interface LinkedChecksums {
  readonly data: string;
  readonly validity: string | null;
}

/** Names of the files in an archive that this project writes. */
export const X3P_PATHS = {
  main: 'main.xml',
  checksum: 'md5checksum.hex',
  data: 'bindata/data.bin',
  validity: 'bindata/valid.bin',
} as const;

/** The text of main.xml: links to binary points with `linked`, else a list of points. */
export function writeXml(file: X3pFile, linked: LinkedChecksums | null): string {
  const { metadata } = file;
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengps.eu/2008/ISO5436_2 http://www.opengps.eu/2008/ISO5436_2/ISO5436_2.xsd">
<Record1>${tag('Revision', metadata.revision)}${tag('FeatureType', 'SUR')}<Axes>
${lateral('CX', file.x)}
${lateral('CY', file.y)}
<CZ>${tag('AxisType', 'A')}${tag('DataType', file.z.dataType)}${scale(file.z)}</CZ>
${rotation(file.rotation)}</Axes></Record1>
<Record2>${tag('Date', metadata.date)}${tag('Creator', metadata.creator)}<Instrument>${tag('Manufacturer', metadata.manufacturer)}${tag('Model', metadata.model)}${tag('Serial', metadata.serial)}${tag('Version', metadata.version)}</Instrument>${tag('CalibrationDate', metadata.calibrationDate)}<ProbingSystem>${tag('Type', metadata.probingType)}${tag('Identification', metadata.probingIdentification)}</ProbingSystem>${tag('Comment', metadata.comment)}</Record2>
<Record3><MatrixDimension>${tag('SizeX', String(file.width))}${tag('SizeY', String(file.height))}${tag('SizeZ', '1')}</MatrixDimension>
${linked === null ? pointList(file) : dataLink(linked)}</Record3>
<Record4>${tag('ChecksumFile', X3P_PATHS.checksum)}</Record4>
</p:ISO5436_2>
`;
}

function lateral(name: 'CX' | 'CY', axis: X3pLateralAxis): string {
  return `<${name}>${tag('AxisType', 'I')}${tag('DataType', 'D')}${scale(axis)}</${name}>`;
}

function scale(axis: { increment: number | null; offset: number }): string {
  const increment = axis.increment === null ? '' : tag('Increment', exact(axis.increment));
  return increment + tag('Offset', exact(axis.offset));
}

function rotation(matrix: readonly number[] | null): string {
  if (matrix === null) return '';
  const cells = matrix.map((value, index) =>
    tag(`r${Math.floor(index / 3) + 1}${(index % 3) + 1}`, exact(value)),
  );
  return `<Rotation>${cells.join('')}</Rotation>\n`;
}

function dataLink(linked: LinkedChecksums): string {
  const validity =
    linked.validity === null
      ? ''
      : tag('ValidPointsLink', X3P_PATHS.validity) + tag('MD5ChecksumValidPoints', linked.validity);
  return `<DataLink>${tag('PointDataLink', X3P_PATHS.data)}${tag('MD5ChecksumPointData', linked.data)}${validity}</DataLink>`;
}

function pointList(file: X3pFile): string {
  const missing = (value: number, index: number): boolean =>
    file.validity?.[index] === 0 || (!isInteger(file.z.dataType) && Number.isNaN(value));
  const data = Array.from(file.heights, (value, index) =>
    missing(value, index) ? '<Datum/>' : tag('Datum', exact(value)),
  );
  return `<DataList>\n${data.join('\n')}\n</DataList>`;
}

/** The shortest decimal that reads back as the same number; XML writes infinity as INF. */
function exact(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('Infinity', 'INF');
}

function tag(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

/** Characters that XML 1.0 cannot hold become U+FFFD. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
