/** Wakes one who waits; a wake that comes before the wait ends that at once. */
export class Waker {
  #woken = false;
  #end = (): void => {};

  wake(): void {
    this.#woken = true;
    this.#end();
  }

  /** Waits for a wake, the signal or the end of the time (ms), whatever comes first. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#woken && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#end = resolve;
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', this.#end);
      await promise;
      clearTimeout(timer);
      signal.removeEventListener('abort', this.#end);
    }
    this.#woken = false;
  }
}
