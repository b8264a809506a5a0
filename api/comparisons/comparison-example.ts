/** A comparison as the contract shows it, with one cell of each direction. */
export const COMPARISON_EXAMPLE = {
  id: '0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20',
  searchId: 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
  mark: 'breech_face',
  modality: 'topography',
  questioned: {
    exhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
    images: [
      {
        imageId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
        preparedSha256: '9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134',
      },
    ],
  },
  candidate: {
    exhibitId: 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
    images: [
      {
        imageId: '9a0d3c5e-8b7f-4c21-9f0e-2b6d4e8f1a66',
        preparedSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      },
    ],
  },
  engineVersion: '0.2.0',
  parametersHash: '9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134',
  impression: {
    score: 31.2,
    congruentCells: 14,
    highCongruentCells: 15,
    usableCells: 16,
    congruentCorrelation: 0.86,
    globalCorrelation: 0.81,
    overlapUm2: 2_840_000,
    transform: { angleDegrees: -12.7, dxUm: -301.1, dyUm: 434.6 },
    cells: [
      {
        at: { x: 675, y: 1125 },
        found: { x: 605.2, y: 1384.1 },
        angleDegrees: -12.4,
        correlation: 0.91,
        congruent: true,
      },
    ],
    reverseCells: [
      {
        at: { x: 625, y: 1375 },
        found: { x: 699.8, y: 1120.3 },
        angleDegrees: 12.9,
        correlation: 0.9,
        congruent: true,
      },
    ],
  },
  createdAt: '2026-04-01T08:21:08.561Z',
  links: { self: '/v1/comparisons/0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20' },
};
