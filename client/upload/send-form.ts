import type { Form } from './compose-form.ts';
import { sendByBrowser } from './send-by-browser.ts';

/** Told how many bytes of the form are sent, of how many. */
export type OnProgress = (sent: number, total: number) => void;

export interface Sending {
  readonly url: string;
  readonly headers: Headers;
  readonly form: Form;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress | undefined;
}

/** Sends a form, once. @throws TypeError when the connection is lost */
export async function sendForm(sending: Sending): Promise<{ status: number; text: string }> {
  const { url, headers, form, signal, onProgress } = sending;
  // Browsers tell the progress of an upload by their old interface alone.
  if (onProgress !== undefined && 'XMLHttpRequest' in globalThis)
    return sendByBrowser({ ...sending, onProgress });
  const body = onProgress === undefined ? form.body : counted(form.body, onProgress);
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, signal, duplex: 'half' };
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text() };
}

function counted(body: Blob, onProgress: OnProgress): ReadableStream<Uint8Array> {
  let sent = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      sent += chunk.byteLength;
      onProgress(sent, body.size);
    },
  });
  return body.stream().pipeThrough(counter);
}
