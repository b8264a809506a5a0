import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { md5Hex } from './checksum.ts';
import { littleEndian } from './little-endian.ts';
import { packValidity } from './validity-bits.ts';
import { X3P_PATHS, writeXml } from './write-xml.ts';
import type { X3pFile } from './x3p-file.ts';

/** The earliest date that a zip can hold: the same file is written the same way on every day. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * Writes an X3P; reading it gives the same document back, number for number. Two things cannot be
 * expressed: the stored value of a missing point in a list, and blanks at the ends of a text.
 * The same document gives the same bytes.
 */
export function writeX3p(file: X3pFile): Uint8Array {
  const entries: Zippable = {};
  let xml: string;
  if (file.storage === 'list') {
    xml = writeXml(file, null);
  } else {
    const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = file.heights;
    const data = littleEndian(new Uint8Array(buffer, byteOffset, byteLength), BYTES_PER_ELEMENT);
    entries[X3P_PATHS.data] = data;
    const validity = file.validity === null ? null : packValidity(file.validity);
    if (validity) entries[X3P_PATHS.validity] = validity;
    xml = writeXml(file, { data: md5Hex(data), validity: validity && md5Hex(validity) });
  }
  const encoder = new TextEncoder();
  entries[X3P_PATHS.main] = encoder.encode(xml);
  entries[X3P_PATHS.checksum] = encoder.encode(`${md5Hex(xml)} *${X3P_PATHS.main}\n`);
  return zipSync(entries, { mtime: ZIP_EPOCH, level: 6 });
}
