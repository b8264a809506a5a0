import { imageLinks } from './image-links.ts';

const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const exhibitId = 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22';

/** An image as the contract shows it. */
export const IMAGE_EXAMPLE = {
  id,
  exhibitId,
  caseId: '3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11',
  state: 'ready',
  searchable: true,
  fileName: 'A-3 breech face.x3p',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  byteLength: 2_418_933,
  mark: 'breech_face',
  instrument: 'Confocal microscope',
  objective: '20x',
  decoded: {
    format: 'x3p',
    modality: 'topography',
    width: 1088,
    height: 1088,
    spacingUm: { x: 3.125, y: 3.125 },
    measuredFraction: 0.87,
  },
  warnings: [],
  receivedAt: '2026-04-01T08:21:07.412Z',
  finishedAt: '2026-04-01T08:21:08.377Z',
  links: imageLinks(id, exhibitId),
};
