import type { DeclaredScales } from '../../engine/surface/x3p/lateral-spacing.ts';

/** What the sender says about a file; `pixelSizeUm` calibrates a picture. */
export interface Declared extends DeclaredScales {
  /** Name under which the file was sent. It only serves a warning: the content decides. */
  readonly fileName?: string;
}
