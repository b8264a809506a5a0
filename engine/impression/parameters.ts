import type { BreechFaceSearch } from '../preprocess/find-breech-face.ts';

/** How one kind of impressed mark is prepared and compared. Lengths in µm. */
export interface ImpressionScales {
  /** Distance between points of the prepared surface; registration starts at four times this. */
  readonly spacingUm: number;
  /** Gaussian whose mean is taken away, standard deviation: σ = 0.1874 λc (ISO 16610-61). */
  readonly highPassSigmaUm: number;
  /** Gaussian that smooths, standard deviation. */
  readonly lowPassSigmaUm: number;
  /** Side of a correlation cell. */
  readonly cellUm: number;
  /** Largest distance of a congruent cell from where the consensus puts it, in x and in y. */
  readonly toleranceUm: number;
  /** A cell is looked for this far around the place where the registration puts it, in x and in y. */
  readonly searchUm: number;
  readonly findBreechFace: boolean;
}

export interface ImpressionParameters {
  readonly version: string;
  /** Heights are clipped to this many times their root mean square, so that a dent does not outweigh the texture. */
  readonly clipRms: number;
  /** Least measured points of a prepared surface: about nine cells. */
  readonly leastPoints: number;
  readonly breechFace: BreechFaceSearch & { readonly spacingUm: number };
  readonly registration: {
    /** Angles of the coarse search over the half circle; the other half comes with them. */
    readonly angles: number;
    /** Least overlap of two marks, as a share of the smaller one's measured points. */
    readonly leastOverlap: number;
    /** Registrations that are refined on the coarse points. */
    readonly hypotheses: number;
    /** Of these, how many are judged by their cells, the best correlated first. */
    readonly judged: number;
    /** Congruent cells that end the search for a better registration (Chu 2013: 6). */
    readonly enoughCells: number;
    /** Directions of the lamp that are tried between a topography and a picture. */
    readonly lamps: number;
  };
  readonly cells: {
    /** Least measured share of a cell, in both surfaces (NFI Scratch: 0.35). */
    readonly leastFill: number;
    /** Angles at which a cell is looked for, around that of the registration, degrees. */
    readonly angles: readonly number[];
    /** Places of a cell that are refined, of those that the angles offer, beside the expected one. */
    readonly refined: number;
    /** Least correlation of a congruent cell (Song 2018: 0.5). */
    readonly leastCorrelation: number;
    /** Largest difference of a congruent cell's angle from the consensus, degrees (Song 2014, 2018: 6). */
    readonly toleranceDegrees: number;
    /** High-CMC: angles whose count is at most this far below the highest belong to the peak (Tong 2015: 1). */
    readonly highTau: number;
  };
  readonly marks: Readonly<Record<string, ImpressionScales>>;
}

/**
 * Smaller marks: a cut-off of 250 µm (NFI Scratch), and cells as wide in proportion to it as on breech faces. On
 * cells of 125 µm (NFI Scratch), pins of one production run reach 9 of 52 cells; on these, 2 of 16.
 */
const SMALL: ImpressionScales = {
  spacingUm: 3.125,
  highPassSigmaUm: 47,
  lowPassSigmaUm: 3.125,
  cellUm: 225,
  toleranceUm: 37.5,
  searchUm: 75,
  findBreechFace: false,
};

/** Every constant of the comparison of impressions, with the publication that it comes from. */
export const IMPRESSION_PARAMETERS: ImpressionParameters = Object.freeze({
  version: 'impression-1',
  clipRms: 3,
  leastPoints: 3000,
  breechFace: { spacingUm: 25, toleranceUm: 10, trials: 500, edgeUm: 25, smallestRegion: 0.05, seed: 1 },
  registration: { angles: 60, leastOverlap: 0.4, hypotheses: 16, judged: 2, enoughCells: 6, lamps: 8 },
  cells: {
    leastFill: 0.35,
    angles: [-9, -6, -3, 0, 3, 6, 9],
    refined: 2,
    leastCorrelation: 0.6,
    toleranceDegrees: 6,
    highTau: 1,
  },
  marks: {
    breech_face: {
      spacingUm: 12.5,
      highPassSigmaUm: 94,
      lowPassSigmaUm: 12.5,
      cellUm: 450,
      toleranceUm: 60,
      searchUm: 200,
      findBreechFace: true,
    },
    firing_pin: SMALL,
    ejector: SMALL,
    aperture_shear: SMALL,
  },
});
