import { BreechlinkClient } from '../../client/index.ts';
import type { CandidateList, Comparison, Declaration, Image, NewExhibit } from '../../client/index.ts';

export type { CandidateList };

/** The cells of two impressions that were compared. */
type Impression = NonNullable<Comparison['impression']>;
export type ComparedCell = Impression['cells'][number];

/** One file to send, and what is known of it. */
export interface ImageFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly declaration: Declaration;
}

/** What the demonstration asks of the service, over HTTP as any laboratory system would. */
export class Client {
  readonly #service: BreechlinkClient;

  constructor(url: string, token: string) {
    this.#service = new BreechlinkClient({ url, token });
  }

  async createCase(reference: string): Promise<string> {
    return (await this.#service.post('/v1/cases', { body: { reference } })).id;
  }

  async createExhibit(caseId: string, body: NewExhibit): Promise<string> {
    return (await this.#service.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body })).id;
  }

  async upload(exhibitId: string, { name: fileName, bytes, declaration }: ImageFile): Promise<string> {
    const file = new Blob([bytes]);
    return (await this.#service.upload(exhibitId, { file, fileName, declaration })).id;
  }

  async imageState(imageId: string): Promise<Image['state']> {
    return (await this.#readImage(imageId)).state;
  }

  /** The rendered PNG of an image. */
  async preview(imageId: string): Promise<Buffer> {
    const answer = await this.#service.download('/v1/images/{imageId}/preview', { path: { imageId } });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** The size of an image, µm. */
  async sizeUm(imageId: string): Promise<{ width: number; height: number }> {
    const { decoded } = await this.#readImage(imageId);
    if (decoded?.spacingUm === undefined) throw new Error(`The image ${imageId} is not calibrated.`);
    const { width, height, spacingUm } = decoded;
    return { width: width * spacingUm.x, height: height * spacingUm.y };
  }

  async cells(comparisonId: string): Promise<Impression> {
    const wish = { path: { comparisonId } };
    const { impression } = await this.#service.get('/v1/comparisons/{comparisonId}', wish);
    if (impression === undefined) throw new Error(`Comparison ${comparisonId} is not of impressions.`);
    return impression;
  }

  candidates(exhibitId: string, limit: number): Promise<CandidateList> {
    return this.#service.get('/v1/exhibits/{exhibitId}/candidates', {
      path: { exhibitId },
      query: { limit },
    });
  }

  #readImage(imageId: string): Promise<Image> {
    return this.#service.get('/v1/images/{imageId}', { path: { imageId } });
  }
}
