/** One server-sent event. */
export interface StreamedEvent {
  readonly id: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** Reads a stream of server-sent events as it comes. */
export class EventStream {
  readonly #response: Response;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';

  constructor(response: Response) {
    if (response.body === null) throw new Error(`The answer ${response.status} has no body.`);
    this.#response = response;
    this.#reader = response.body.getReader();
  }

  get status(): number {
    return this.#response.status;
  }

  get contentType(): string | null {
    return this.#response.headers.get('content-type');
  }

  /** The next event, past comments and fields without data; undefined at the end of the stream. */
  async next(): Promise<StreamedEvent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const event = parse(this.#text.slice(0, end));
        this.#text = this.#text.slice(end + 2);
        if (event !== undefined) return event;
        continue;
      }
      const { value } = await this.#reader.read();
      if (value === undefined) return undefined;
      this.#text += Buffer.from(value).toString('utf8');
    }
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

function parse(block: string): StreamedEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  return { id: fields.get('id') ?? '', name: fields.get('event') ?? '', data: JSON.parse(data) };
}
