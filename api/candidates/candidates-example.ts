const candidateId = 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33';

/** A candidate list as the contract shows it. */
export const CANDIDATES_EXAMPLE = {
  exhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
  search: {
    id: 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
    state: 'completed',
    eligible: 412,
    searched: 412,
    compared: 412,
    exhaustive: true,
    model: 'autocorrelation-1',
    parametersHash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    engineVersion: '0.2.0',
    engine: {
      pairs: 200,
      done: 200,
      compared: 199,
      notComparable: 1,
      failed: 0,
      parametersHash: '9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134',
    },
    requestedAt: '2026-04-01T08:21:08.377Z',
    completedAt: '2026-04-01T08:21:08.561Z',
  },
  images: { received: 0, processing: 0, ready: 1, rejected: 0, searchable: 1 },
  stale: false,
  leftOut: 0,
  withheld: 0,
  candidates: [
    {
      rank: 1,
      exhibitId: candidateId,
      caseId: '5b1f6a0e-1f53-4d6e-8b7a-6a9f2d3c1e55',
      caseReference: '2025-1102',
      exhibitReference: 'T-1',
      kind: 'cartridge_case',
      origin: 'test_fire',
      calibre: '9 mm Luger',
      conflicts: [],
      score: 11.4,
      marks: [
        {
          mark: 'breech_face',
          modality: 'topography',
          score: 0.91,
          angleDegrees: 47,
          imageId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
          candidateImageId: '9a0d3c5e-8b7f-4c21-9f0e-2b6d4e8f1a66',
          rank: 1,
          engine: {
            score: 31.2,
            rank: 1,
            comparisonId: '0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20',
            impression: {
              congruentCells: 14,
              highCongruentCells: 15,
              usableCells: 16,
              congruentCorrelation: 0.86,
              globalCorrelation: 0.81,
            },
          },
        },
      ],
      links: { exhibit: `/v1/exhibits/${candidateId}` },
    },
  ],
};
