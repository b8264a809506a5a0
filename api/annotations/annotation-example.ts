const self = '/v1/annotations/5b7d1a52-8c41-4a93-b6de-0f2f6a3e9d11';
const imageId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** An annotation as the contract shows it. */
export const ANNOTATION_EXAMPLE = {
  id: '5b7d1a52-8c41-4a93-b6de-0f2f6a3e9d11',
  imageId,
  version: 2,
  state: 'standing',
  author: { id: 'd2f6a7c0-0d5e-4b8e-9a51-3c1b7e9f4a22', name: 'J. Clarke' },
  writtenAt: '2026-04-01T09:12:40.118Z',
  unit: 'um',
  shape: { kind: 'line', from: { x: 812.5, y: 400 }, to: { x: 1112.5, y: 800 } },
  measured: { length: 500 },
  remark: 'Scratch across the parallel lines.',
  createdAt: '2026-04-01T09:10:02.507Z',
  links: { self, versions: `${self}/versions`, image: `/v1/images/${imageId}` },
};
