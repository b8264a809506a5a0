import { EvidenceProblem } from '../evidence-problem.ts';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { verifyData, verifyMainXml } from './checksum.ts';
import { decodeXmlText } from './decode-xml-text.ts';
import { lateralAxis } from './lateral-axis.ts';
import { locateMainXml, resolveLink } from './locate-files.ts';
import { pointLayout } from './point-layout.ts';
import type { PointLayout } from './point-layout.ts';
import type { Points } from './points.ts';
import { checkDataLength, readBinaryPoints } from './read-binary-points.ts';
import { readDimensions } from './read-dimensions.ts';
import { readPointList } from './read-point-list.ts';
import { readAxis, readMetadata, readRotation } from './read-records.ts';
import { checkValidityLength, unpackValidity } from './validity-bits.ts';
import type { X3pFile } from './x3p-file.ts';
import { child, parseXml, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/** Most that reading a file may take. */
export interface ReadLimits {
  /** Points of the surface. */
  readonly maxPixels: number;
  /** Bytes that the archive may unpack to, by its own declaration. */
  readonly maxInflatedBytes: number;
}

/** Largest checksum file that makes sense, bytes. */
const MAX_CHECKSUM_FILE = 4096;

/**
 * Reads an areal X3P (ISO 25178-72, ISO 5436-2). Sizes are checked before memory is taken for them,
 * and data checksums before the data is believed.
 *
 * @throws EvidenceProblem with the reason for which the file is refused
 */
export async function readX3p(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<{ file: X3pFile; warnings: string[] }> {
  const archive = await openArchive(bytes, limits.maxInflatedBytes);
  const mainPath = locateMainXml(archive);
  const mainBytes = await archive.read(mainPath);
  const { pieces, warnings } = decodeXmlText(mainBytes);
  const root = parseXml(pieces, limits.maxPixels);
  if (!root.name.startsWith('ISO5436'))
    throw new EvidenceProblem(
      'format-unknown',
      `The archive holds a main.xml, but its root is <${root.name.slice(0, 40)}> instead of <ISO5436_2>: no X3P.`,
    );
  warnings.push(...(await checkMainXml(archive, mainPath, mainBytes, root)));

  const axes = { x: readAxis(root, 'CX'), y: readAxis(root, 'CY'), z: readAxis(root, 'CZ') };
  const layout = pointLayout(readDimensions(root, limits.maxPixels), axes);
  const list = child(root, 'Record3', 'DataList');
  const points = list
    ? readPointList(list.data, layout)
    : await readLinkedPoints(archive, mainPath, root, layout, warnings);
  const file: X3pFile = {
    width: layout.width,
    height: layout.height,
    x: lateralAxis(axes.x, points.xs, layout.width, (index) => index % layout.width, 'X'),
    y: lateralAxis(axes.y, points.ys, layout.height, (index) => Math.floor(index / layout.width), 'Y'),
    z: { dataType: layout.z, increment: axes.z.increment, offset: axes.z.offset ?? 0 },
    heights: points.heights,
    validity: points.validity,
    rotation: readRotation(root),
    storage: list ? 'list' : 'binary',
    metadata: readMetadata(root),
  };
  return { file, warnings };
}

async function checkMainXml(
  archive: Archive,
  mainPath: string,
  mainBytes: Uint8Array,
  root: XmlNode,
): Promise<string[]> {
  const link = textOf(root, 'Record4', 'ChecksumFile') || 'md5checksum.hex';
  const path = resolveLink(archive, mainPath, link);
  if (path === null || (archive.sizeOf(path) ?? 0) > MAX_CHECKSUM_FILE)
    return ['The file carries no checksum of main.xml; its texts and scales are not verified.'];
  return verifyMainXml(mainBytes, await archive.read(path));
}

async function readLinkedPoints(
  archive: Archive,
  mainPath: string,
  root: XmlNode,
  layout: PointLayout,
  warnings: string[],
): Promise<Points> {
  const link = child(root, 'Record3', 'DataLink');
  const dataPath = requireLinked(archive, mainPath, textOf(link, 'PointDataLink'), 'PointDataLink');
  checkDataLength(archive.sizeOf(dataPath) ?? 0, layout, dataPath);
  const data = await archive.read(dataPath);
  warnings.push(...verifyData(data, dataPath, textOf(link, 'MD5ChecksumPointData')));

  let validity: Uint8Array | null = null;
  const validLink = textOf(link, 'ValidPointsLink');
  if (validLink !== '') {
    const path = requireLinked(archive, mainPath, validLink, 'ValidPointsLink');
    const count = layout.width * layout.height;
    checkValidityLength(archive.sizeOf(path) ?? 0, count, path);
    const bits = await archive.read(path);
    warnings.push(...verifyData(bits, path, textOf(link, 'MD5ChecksumValidPoints')));
    validity = unpackValidity(bits, count);
  }
  return readBinaryPoints(data, layout, validity);
}

function requireLinked(archive: Archive, mainPath: string, link: string, element: string): string {
  if (link === '')
    throw new EvidenceProblem(
      'x3p-data-missing',
      `main.xml holds no points: neither Record3/DataList nor Record3/DataLink/${element}.`,
    );
  const path = resolveLink(archive, mainPath, link);
  if (path !== null) return path;
  throw new EvidenceProblem(
    'x3p-data-missing',
    `main.xml links to "${link.slice(0, 100)}" (${element}), but the archive holds no such file. ` +
      'Export the file again; it was packed incompletely.',
  );
}
