import { randomKey } from '../requests/random-key.ts';

/** A form as it is sent. A blob that lies in a file stays there until it is sent. */
export interface Form {
  readonly contentType: string;
  readonly body: Blob;
}

/** A multipart form (RFC 7578) with the fields first and the file last. Fields that are undefined are left out. */
export function composeForm(fields: object, file: Blob, fileName: string): Form {
  const boundary = `breechlink-${randomKey()}`;
  const part = (disposition: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const texts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${part(`name="${quote(name)}"`)}\r\n${String(value)}\r\n`);
  const filePart = `${part(`name="file"; filename="${quote(fileName)}"`)}Content-Type: application/octet-stream\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: new Blob([...texts, filePart, file, `\r\n--${boundary}--\r\n`]),
  };
}

/** As browsers write names. */
function quote(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
