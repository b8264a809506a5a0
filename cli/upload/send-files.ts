import { constants, openAsBlob } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BreechlinkProblem } from '../../client/index.ts';
import type { BreechlinkClient, Declaration, Image, UploadedImage } from '../../client/index.ts';
import { usage } from '../failure.ts';
import type { Bar, Bars } from '../output/bars.ts';

/** Time between two looks at an image: at first, and at most, ms. */
const FIRST_POLL_MS = 200;
const LAST_POLL_MS = 2000;

/** What became of a file. */
export interface Sent {
  readonly file: string;
  readonly uploaded?: UploadedImage;
  /** Once it is processed. */
  readonly image?: Image;
  /** Why the service did not take it in. */
  readonly problem?: BreechlinkProblem['document'];
}

export interface File {
  readonly path: string;
  readonly content: Blob;
  readonly declaration: Declaration;
}

/** Opens files before anything is sent; their bytes are read when they are. @throws Failure usage */
export function openFiles(paths: readonly string[]): Promise<Blob[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        await access(path, constants.R_OK);
        if ((await stat(path)).isFile()) return await openAsBlob(path);
      } catch (error) {
        throw usage(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
      }
      throw usage(`${path} is no file.`);
    }),
  );
}

/** Sends files one after the other, while those that were sent are followed until they are processed. */
export async function sendFiles(
  client: BreechlinkClient,
  { exhibitId, files, wait, bars }: { exhibitId: string; files: readonly File[]; wait: boolean; bars: Bars },
): Promise<Sent[]> {
  const following: Promise<Sent>[] = [];
  const ending = new AbortController();
  try {
    for (const file of files) {
      const bar = bars.start(file.path);
      const sent = await sendFile(client, exhibitId, file, bar);
      const { uploaded } = sent;
      if (!wait && uploaded !== undefined) bar.end(uploaded.duplicate ? 'was there already' : 'received');
      const followed =
        wait && uploaded !== undefined
          ? follow(client, sent, uploaded, { bar, signal: ending.signal })
          : Promise.resolve(sent);
      // Awaited when all are sent; until then a failure waits there.
      followed.catch(() => undefined);
      following.push(followed);
    }
    return await Promise.all(following);
  } catch (error) {
    ending.abort();
    throw error;
  }
}

async function sendFile(client: BreechlinkClient, exhibitId: string, file: File, bar: Bar): Promise<Sent> {
  const { path, content, declaration } = file;
  try {
    const uploaded = await client.upload(exhibitId, {
      file: content,
      fileName: basename(path),
      declaration,
      onProgress: (sent, total) => bar.update(sent, total, `${Math.floor((100 * sent) / total)} % sent`),
    });
    return { file: path, uploaded };
  } catch (error) {
    // The next file would fare no better without a right, or an exhibit.
    if (!(error instanceof BreechlinkProblem) || [401, 403, 404].includes(error.status)) throw error;
    bar.end(error.message, true);
    return { file: path, problem: error.document };
  }
}

async function follow(
  client: BreechlinkClient,
  sent: Sent,
  { id: imageId, duplicate }: UploadedImage,
  { bar, signal }: { bar: Bar; signal: AbortSignal },
): Promise<Sent> {
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(2 * pause, LAST_POLL_MS)) {
    const image = await client.get('/v1/images/{imageId}', { path: { imageId }, signal });
    if (image.state === 'ready' || image.state === 'rejected') {
      bar.end(sayImage(image, duplicate), image.state === 'rejected');
      return { ...sent, image };
    }
    bar.update(1, 1, image.state);
    await sleep(pause, undefined, { signal });
  }
}

function sayImage({ state, problem, searchable, notSearchableReason }: Image, duplicate: boolean): string {
  const there = duplicate ? ', was there already' : '';
  if (state === 'rejected') return `rejected${there}: ${problem?.detail ?? ''}`;
  return searchable ? `ready${there}` : `ready${there}, not searchable: ${notSearchableReason ?? ''}`;
}
