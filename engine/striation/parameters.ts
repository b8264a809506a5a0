/**
 * Every constant of the striation engine. A change of any of them changes results, so it changes `version`.
 * Lengths in µm, angles in degrees.
 */
export const STRIATION_PARAMETERS = Object.freeze({
  version: 'striation-1',

  /** Finer scans are averaged down to this, µm: five points per shortest wave and more. */
  finestSpacingUm: 1.5,
  /** Coarser scans cannot hold the shortest waves (two points each: Nyquist), µm. */
  coarsestSpacingUm: 10,

  /** The striae's direction: structure tensor of the slopes (Kass and Witkin 1987). */
  direction: Object.freeze({
    /** Points are averaged to this, µm: noise below, striae above. */
    spacingUm: 6,
    /** Standard deviation of the Gaussian whose mean is the form, µm. */
    highPassSigmaUm: 30,
    /** Slopes count up to this many times their median: walls and dirt are steeper. */
    slopeCut: 2,
    /** A texture has a clear direction from this coherence on; without, the file's axes are tried too. */
    clearCoherence: 0.3,
    /** The scan is turned again while the striae stand further off y than this, degrees (cosine 0.9998). */
    largestShearDegrees: 1,
    /** Turns at most. */
    turns: 3,
  }),

  /** Shear alignment of the cross-cuts (Netherlands Forensic Institute, scratch: striation marks). */
  shear: Object.freeze({
    /** Angles tried on both sides of y, degrees. */
    reachDegrees: 20,
    coarseDegrees: 0.5,
    fineDegrees: 0.05,
  }),

  crossCut: Object.freeze({
    /** Width along the striae of one cross-cut, µm (bulletxtrctr: steps of 25 µm). */
    bandUm: 25,
    /** So many neighbouring cross-cuts must show the same striae: 150 µm. */
    stableBands: 6,
    /** Least mean correlation between them: below it nothing runs through them. Noise has 0. */
    leastAgreement: 0.4,
    /** Textures are cut at this many robust deviations: walls and dirt must not outshout striae. */
    limit: 3,
  }),

  /**
   * Wavelengths of striae, µm. Longest: roughness cut-off 0.25 mm (ISO 4288; NFI scratch README). Shortest: a third
   * of what bulletxtrctr's loess (span 0.03 of about 2 mm) smooths over.
   */
  band: Object.freeze({ shortestUm: 20, longestUm: 250 }),

  /** Shoulders: a two-state change-point model of the heights about the land's arc. */
  shoulders: Object.freeze({
    /** Parts of the cross-cut from whose medians the arc is sought. */
    formKnots: 14,
    /** Degree of the refined form: an arc of a circle to 0.01 µm over 2 mm, and a skewed land. */
    formDegree: 4,
    /** Rounds of segmenting and fitting. */
    rounds: 4,
    /** Heights beyond the land lie anywhere in this range, µm: the depth of rifling grooves. */
    outsideRangeUm: 100,
    /** Share of points on the land that are no land: dirt, spikes. */
    outlierShare: 0.02,
    /** A land waves about its arc by more than its robust deviation tells: factor on it. */
    waviness: 1.5,
    /** Robust deviation about the arc to begin with, as a multiple of the texture's. */
    firstDeviation: 3,
    /** Least deviation about the arc, µm: even smooth lands are no better circles than this. */
    leastDeviationUm: 0.5,
    /** Beyond the land's end so much must have been measured for it to be a shoulder, µm. */
    shoulderUm: 15,
    /** The wall's foot is left out of the profile, µm from the shoulder. */
    marginUm: 20,
  }),

  profile: Object.freeze({
    /** Distance between a profile's points, µm: five per shortest wave. */
    spacingUm: 4,
    /** A rougher texture than this is measured, a smoother one is an instrument's digits, µm. */
    flatUm: 0.005,
    /** Shorter profiles say nothing, µm (NFI scratch: least overlap). */
    leastUm: 350,
  }),

  alignment: Object.freeze({
    /** Least overlap, µm (NFI scratch), and as a share of the shorter profile. */
    leastOverlapUm: 350,
    leastOverlapShare: 0.5,
    /** Largest stretch, and steps from none to it (NFI scratch: 7 steps over ±5 %). */
    largestStretch: 0.03,
    stretchSteps: 3,
    /** Points of the profile per point of the coarse search. */
    coarsening: 4,
    /** Best places of the coarse search that are refined, for each direction. */
    candidates: 4,
    /** Reach of the autocorrelations that the number of independent points is taken from, µm. */
    autocorrelationUm: 240,
    /** Correlations are cut here before Fisher's transform, which has no end. */
    largestCorrelation: 0.999,
  }),

  bullet: Object.freeze({
    /** A phase counts when it has at least this share of the fullest phase's land pairs. */
    leastPairsShare: 0.5,
  }),

  striae: Object.freeze({
    /** Heights are smoothed over this before striae are sought, standard deviation in µm (bulletxtrctr: twice 75/2 µm boxes at most). */
    smoothingSigmaUm: 10,
    /** A stria stands out on both sides by at least this many deviations of its profile. */
    prominence: 0.5,
    /** A stria reaches so far towards the next extremum, and its mate must lie within (bulletxtrctr: a third). */
    reach: 1 / 3,
  }),

  /** The profile as a signature for search. */
  signature: Object.freeze({
    /** Numbers, as many as the gallery's vectors have. */
    length: 256,
    /** Distance between them, µm: 2048 µm in all, a land of 9 mm pistols (hamby44: 1.84 to 2.03 mm). */
    spacingUm: 8,
    /** Smoothing before sampling, standard deviation in µm: keeps a profile alike between two probes. */
    smoothingSigmaUm: 10,
    /** Step between probes, points (16 µm): 60 probes reach 232 µm to both sides, in both senses. */
    lagStep: 2,
  }),
});
