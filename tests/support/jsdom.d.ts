/**
 * What the tests use of jsdom. Its own types would bring those of a browser into the compilation of the whole service,
 * where `window` must stay unknown.
 */
declare module 'jsdom' {
  export class JSDOM {
    readonly window: { readonly XMLHttpRequest: unknown; readonly Blob: unknown };
    constructor(html: string, options: { readonly url: string });
  }
}
