import { bestOfTurns } from '../../engine/signature/best-probe.ts';
import type { FindBestProbe } from '../../engine/signature/best-probe.ts';
import type { SearchModel } from '../../casework/searches/search-model.ts';

/** What the fully exact answer to one question is: its first exhibits, by the best of all orientations. */
export class ExactAnswer {
  readonly #find: FindBestProbe;
  readonly #depth: number;
  #first: { exhibitId: string; cosine: number }[] = [];
  #least = -Infinity;

  constructor(questioned: Float32Array, { manifest }: SearchModel, depth: number) {
    this.#find = bestOfTurns(questioned, manifest.steering, manifest.probes);
    this.#depth = depth;
  }

  add(exhibitId: string, signature: Float32Array): void {
    const { cosine } = this.#find(signature);
    if (cosine <= this.#least) return;
    this.#first.push({ exhibitId, cosine });
    if (this.#first.length >= 2 * this.#depth) this.#cut();
  }

  /** The exhibits of the answer, best first. */
  exhibitIds(): string[] {
    this.#cut();
    return this.#first.map(({ exhibitId }) => exhibitId);
  }

  #cut(): void {
    this.#first = this.#first.sort((a, b) => b.cosine - a.cosine).slice(0, this.#depth);
    if (this.#first.length === this.#depth) this.#least = this.#first.at(-1)?.cosine ?? -Infinity;
  }
}
