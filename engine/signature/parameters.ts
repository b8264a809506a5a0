/** How one kind of mark is brought to the signature model's input. Lengths in µm. */
export interface MarkPreparation {
  /** Distance between points after resampling, µm. */
  readonly spacingUm: number;
  /** Standard deviation of the Gaussian whose mean is taken away (high-pass), µm. */
  readonly highPassSigmaUm: number;
  /** Standard deviation of the Gaussian that smooths (low-pass), µm. */
  readonly lowPassSigmaUm: number;
  /** Whether the breech-face impression is to be found first, on topographies of whole case heads. */
  readonly findBreechFace: boolean;
}

/** What a signature model's manifest says of the steps before its graph. */
export interface SignaturePreparation {
  /** Side of the model's square input, points. */
  readonly canvas: number;
  /** Heights are clipped to this many times their root mean square: defects must not outshout the texture. */
  readonly clipRms: number;
  /** Least number of measured points that a signature can rest on. */
  readonly leastPoints: number;
  readonly breechFace: {
    readonly toleranceUm: number;
    readonly trials: number;
    readonly edgeUm: number;
    readonly smallestRegion: number;
    readonly seed: number;
  };
  readonly marks: Readonly<Record<string, MarkPreparation>>;
}
