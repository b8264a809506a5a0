/** The decoding process died over a file. The file is suspect: a retry may kill the next one too. */
export class DecoderCrashed extends Error {
  override readonly name = 'DecoderCrashed';
}

/** Decoding a file took longer than allowed, and its process was killed. */
export class DecoderTimedOut extends Error {
  override readonly name = 'DecoderTimedOut';
}
