import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import type { EvidenceProblemCode } from '../../engine/surface/evidence-problem.ts';
import type { ReadLimits } from '../../engine/surface/x3p/read-x3p.ts';
import type { Declared } from './declared.ts';

/** What the service asks of a decoding process; one at a time. */
export interface DecodeRequest {
  readonly path: string;
  readonly declared: Declared;
  readonly limits: ReadLimits;
}

/** What a decoding process answers. `failed` means that it could not get at the file, or a fault of its own. */
export type DecodeReply =
  | { readonly kind: 'decoded'; readonly image: DecodedImage }
  | { readonly kind: 'refused'; readonly code: EvidenceProblemCode; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
