import type { BreechlinkClient } from '../../client/index.ts';
import type { Declaration } from '../images/declaration.ts';

/** Files that are sent at a time: more would only share the same line. */
const AT_A_TIME = 2;

/** What is to be sent. */
export interface Wish {
  readonly exhibitId: string;
  /** For people, e.g. `2026-0417 / A-3`. */
  readonly exhibit: string;
  readonly file: File;
  readonly declaration: Declaration;
}

/** A file on its way to the service, or there. */
export interface Upload extends Wish {
  readonly key: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Share of the bytes that are sent, 0 to 1. */
  readonly progress: number;
  readonly imageId?: string;
  /** The exhibit had this image already. */
  readonly duplicate?: boolean;
  readonly fault?: Error;
}

/**
 * Sends files while people go on with other things. The client tries a lost connection again by itself; what failed in
 * the end stays here until somebody tries it again or takes it off. The same bytes sent twice are one image.
 */
export class UploadQueue {
  readonly #client: BreechlinkClient;
  readonly #listeners = new Set<() => void>();
  #uploads: readonly Upload[] = [];
  #keys = 0;

  constructor(client: BreechlinkClient) {
    this.#client = client;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The uploads, the newest first; another array whenever something changed. */
  readonly snapshot = (): readonly Upload[] => this.#uploads;

  add(wishes: readonly Wish[]): void {
    const fresh = wishes.map((wish): Upload => ({
      ...wish,
      key: this.#keys++,
      state: 'waiting',
      progress: 0,
    }));
    this.#replace([...fresh, ...this.#uploads]);
    this.#sendNext();
  }

  retry(key: number): void {
    this.#change(key, { state: 'waiting', progress: 0, fault: undefined });
    this.#sendNext();
  }

  takeOff(key: number): void {
    this.#replace(this.#uploads.filter((upload) => upload.key !== key));
  }

  #sendNext(): void {
    const sending = this.#uploads.filter(({ state }) => state === 'sending').length;
    const waiting = this.#uploads.filter(({ state }) => state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, AT_A_TIME - sending))) void this.#send(upload);
  }

  async #send({ key, exhibitId, file, declaration }: Upload): Promise<void> {
    this.#change(key, { state: 'sending' });
    const onProgress = (sent: number, total: number): void => this.#change(key, { progress: sent / total });
    try {
      const wish = { file, fileName: file.name, declaration, onProgress };
      const { id, duplicate } = await this.#client.upload(exhibitId, wish);
      this.#change(key, { state: 'sent', progress: 1, imageId: id, duplicate });
    } catch (error) {
      this.#change(key, {
        state: 'failed',
        fault: error instanceof Error ? error : new Error(String(error)),
      });
    }
    this.#sendNext();
  }

  #change(key: number, facts: Partial<Upload>): void {
    this.#replace(this.#uploads.map((upload) => (upload.key === key ? { ...upload, ...facts } : upload)));
  }

  #replace(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
