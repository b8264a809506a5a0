const id = 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44';
const exhibitId = 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22';

export const SEARCH_LINKS_EXAMPLE = {
  self: `/v1/searches/${id}`,
  candidates: `/v1/searches/${id}/candidates`,
  exhibits: [`/v1/exhibits/${exhibitId}`],
};

/** A search as the contract shows it. */
export const SEARCH_EXAMPLE = {
  id,
  state: 'completed',
  purpose: 'asked',
  exhibitIds: [exhibitId],
  filter: { origins: ['test_fire'], calibres: ['9 mm Luger'] },
  depth: 200,
  engineWanted: true,
  mode: 'exhaustive',
  inGallery: 1208,
  eligible: 412,
  searched: 412,
  compared: 412,
  exhaustive: true,
  galleryRevision: 1544,
  engine: {
    pairs: 200,
    done: 200,
    compared: 199,
    notComparable: 1,
    failed: 0,
    parametersHash: '9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134',
  },
  model: 'autocorrelation-1',
  parametersHash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  engineVersion: '0.2.0',
  expectation: {
    strangersAsGood: [
      { rank: 1, expected: 0.001 },
      { rank: 10, expected: 9.3 },
      { rank: 50, expected: 47.8 },
    ],
    reviewDepthFor95: 13,
  },
  requestedAt: '2026-04-01T08:21:08.377Z',
  requestedBy: { actorId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', name: 'laboratory' },
  completedAt: '2026-04-01T08:23:19.561Z',
  links: SEARCH_LINKS_EXAMPLE,
};
