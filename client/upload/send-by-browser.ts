import type { OnProgress, Sending } from './send-form.ts';

/** What is used of the browser's XMLHttpRequest. */
interface BrowserRequest {
  readonly status: number;
  readonly responseText: string;
  readonly upload: {
    addEventListener(type: 'progress', listen: (event: { loaded: number; total: number }) => void): void;
  };
  addEventListener(type: 'load' | 'error' | 'abort', listen: () => void): void;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: Blob): void;
  abort(): void;
}

// Not among the types of Node, under which this is compiled as well.
declare const XMLHttpRequest: new () => BrowserRequest;

/** Sends a form by XMLHttpRequest. @throws TypeError when the connection is lost, as `fetch` does */
export function sendByBrowser({
  url,
  headers,
  form,
  signal,
  onProgress,
}: Sending & { onProgress: OnProgress }): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const ended = (then: () => void) => (): void => {
      signal?.removeEventListener('abort', abort);
      then();
    };
    request.open('POST', url);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener(
      'load',
      ended(() => resolve({ status: request.status, text: request.responseText })),
    );
    request.addEventListener(
      'error',
      ended(() => reject(new TypeError('the connection broke'))),
    );
    request.addEventListener(
      'abort',
      ended(() => reject(signal?.reason)),
    );
    signal?.addEventListener('abort', abort, { once: true });
    request.send(form.body);
  });
}
