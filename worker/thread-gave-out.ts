/** A task took its thread longer than allowed, or more memory, and the thread was ended. Others go on. */
export class ThreadGaveOut extends Error {
  override readonly name = 'ThreadGaveOut';

  /** @param how completes "Processing the image …" */
  constructor(how: string, options?: ErrorOptions) {
    super(`Processing the image ${how}.`, options);
  }
}
