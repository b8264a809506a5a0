/**
 * Why a file cannot serve as evidence. The codes are stable: clients may rely on them.
 *
 * file-*: the bytes as a whole. archive-*: the zip around an X3P. xml-*: its main.xml as text.
 * x3p-*: what main.xml and the point data say. picture-*: PNG, TIFF and JPEG. The others concern the
 * measured surface itself.
 */
export type EvidenceProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'format-unknown'
  | 'archive-invalid'
  | 'archive-encrypted'
  | 'archive-nested'
  | 'archive-path-unsafe'
  | 'archive-too-large'
  | 'archive-too-many-entries'
  | 'xml-invalid'
  | 'xml-doctype-refused'
  | 'xml-too-complex'
  | 'x3p-checksum-mismatch'
  | 'x3p-data-missing'
  | 'x3p-data-truncated'
  | 'x3p-dimensions-invalid'
  | 'x3p-dimensions-mismatch'
  | 'x3p-feature-unsupported'
  | 'x3p-field-invalid'
  | 'x3p-field-missing'
  | 'x3p-increment-missing'
  | 'dimensions-too-large'
  | 'picture-depth-unsupported'
  | 'picture-multipage'
  | 'picture-unreadable'
  | 'height-unit-implausible'
  | 'spacing-implausible'
  | 'surface-flat'
  | 'no-valid-point';

/** A file that is refused for a reason which lies in the file; the message is written for its sender. */
export class EvidenceProblem extends Error {
  override readonly name = 'EvidenceProblem';
  readonly code: EvidenceProblemCode;

  constructor(code: EvidenceProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
