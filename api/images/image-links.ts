/** Where an image, its bytes and its exhibit are found. */
export function imageLinks(imageId: string, exhibitId: string) {
  const self = `/v1/images/${imageId}`;
  return {
    self,
    exhibit: `/v1/exhibits/${exhibitId}`,
    original: `${self}/original`,
    preview: `${self}/preview`,
  };
}
