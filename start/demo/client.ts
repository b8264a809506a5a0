import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';

const Created = Type.Object({ id: Type.String() });
const ImageState = Type.Object({
  state: Type.Union([
    Type.Literal('received'),
    Type.Literal('processing'),
    Type.Literal('ready'),
    Type.Literal('rejected'),
  ]),
});
const CandidateList = Type.Object({
  search: Type.Object({
    state: Type.String(),
    eligible: Type.Optional(Type.Integer()),
    searched: Type.Optional(Type.Integer()),
    compared: Type.Optional(Type.Integer()),
    exhaustive: Type.Optional(Type.Boolean()),
    model: Type.Optional(Type.String()),
    engine: Type.Optional(Type.Object({ pairs: Type.Integer(), done: Type.Integer() })),
  }),
  candidates: Type.Array(
    Type.Object({
      rank: Type.Integer(),
      exhibitId: Type.String(),
      caseReference: Type.String(),
      exhibitReference: Type.String(),
      score: Type.Number(),
      marks: Type.Array(
        Type.Object({
          mark: Type.String(),
          modality: Type.String(),
          score: Type.Number(),
          angleDegrees: Type.Optional(Type.Number()),
          imageId: Type.String(),
          candidateImageId: Type.String(),
          engine: Type.Optional(
            Type.Object({
              comparisonId: Type.String(),
              impression: Type.Optional(
                Type.Object({ congruentCells: Type.Integer(), usableCells: Type.Integer() }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type CandidateList = Static<typeof CandidateList>;

const Place = Type.Object({ x: Type.Number(), y: Type.Number() });
const Cell = Type.Object({
  at: Place,
  found: Place,
  angleDegrees: Type.Number(),
  congruent: Type.Boolean(),
});
const Comparison = Type.Object({
  impression: Type.Optional(Type.Object({ cells: Type.Array(Cell), reverseCells: Type.Array(Cell) })),
});
export type ComparedCell = Static<typeof Cell>;

const DecodedImage = Type.Object({
  decoded: Type.Object({ width: Type.Integer(), height: Type.Integer(), spacingUm: Place }),
});

/** One file to send, and what is known of it. */
export interface ImageFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the demonstration asks of the service, over HTTP as any laboratory system would. */
export class Client {
  readonly url: string;
  private readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  private async ask<Schema extends TSchema>(
    schema: Schema,
    path: string,
    init: RequestInit,
  ): Promise<Static<Schema>> {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${this.token}` },
    });
    const answer: unknown = await response.json();
    if (!response.ok || !Value.Check(schema, answer)) {
      throw new Error(
        `${init.method ?? 'GET'} ${path} answered ${response.status}: ${JSON.stringify(answer)}`,
      );
    }
    return answer;
  }

  private async create(path: string, body: object): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    return (await this.ask(Created, path, { method: 'POST', headers, body: JSON.stringify(body) })).id;
  }

  createCase(reference: string): Promise<string> {
    return this.create('/v1/cases', { reference });
  }

  createExhibit(caseId: string, exhibit: object): Promise<string> {
    return this.create(`/v1/cases/${caseId}/exhibits`, exhibit);
  }

  /** Sends an image: the fields first, then the file, streamed to its hash by the service. */
  async upload(exhibitId: string, { name, bytes, fields }: ImageFile): Promise<string> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([bytes]), name);
    return (await this.ask(Created, `/v1/exhibits/${exhibitId}/images`, { method: 'POST', body: form })).id;
  }

  async imageState(imageId: string) {
    return (await this.ask(ImageState, `/v1/images/${imageId}`, {})).state;
  }

  /** The rendered PNG of an image. */
  async preview(imageId: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}/v1/images/${imageId}/preview`, { headers });
    if (!response.ok) throw new Error(`The preview of image ${imageId} answered ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** The size of an image, µm. */
  async sizeUm(imageId: string): Promise<{ width: number; height: number }> {
    const { decoded } = await this.ask(DecodedImage, `/v1/images/${imageId}`, {});
    const { width, height, spacingUm } = decoded;
    return { width: width * spacingUm.x, height: height * spacingUm.y };
  }

  /** The cells of two impressions that were compared. */
  async cells(comparisonId: string): Promise<{ cells: ComparedCell[]; reverseCells: ComparedCell[] }> {
    const { impression } = await this.ask(Comparison, `/v1/comparisons/${comparisonId}`, {});
    if (impression === undefined) throw new Error(`Comparison ${comparisonId} is not of impressions.`);
    return impression;
  }

  candidates(exhibitId: string, limit: number): Promise<CandidateList> {
    return this.ask(CandidateList, `/v1/exhibits/${exhibitId}/candidates?limit=${limit}`, {});
  }
}
