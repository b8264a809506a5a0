/** Many short texts in order, kept as bytes outside the heap: a point list holds millions of them. */
export class TextList {
  #bytes = Buffer.alloc(0);
  #ends = new Uint32Array(0);
  #size = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(text: string): void {
    // UTF-8 takes three bytes at most for each unit of a string.
    const most = this.#size + 3 * text.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * most + 64);
      this.#bytes.copy(larger, 0, 0, this.#size);
      this.#bytes = larger;
    }
    if (this.#length === this.#ends.length) {
      const larger = new Uint32Array(2 * this.#length + 16);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#size += this.#bytes.write(text, this.#size);
    this.#ends[this.#length++] = this.#size;
  }

  *[Symbol.iterator](): Generator<string> {
    let start = 0;
    for (let i = 0; i < this.#length; i++) {
      const end = this.#ends[i] ?? start;
      yield this.#bytes.toString('utf8', start, end);
      start = end;
    }
  }
}
