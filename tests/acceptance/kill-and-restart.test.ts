import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { Random } from '../../simulator/random/random.ts';
import { simulatedScan } from '../support/specimen-files.ts';
import { startProcess, StartFailed } from './running-service.ts';
import type { RunningService } from './running-service.ts';

const TOKEN = 'acceptance-test-token-0123456789';
const GUNS = 10;
const FIRINGS = 4;
const IMAGES = GUNS * FIRINGS;
/** Uploads under way at a time. */
const CLIENTS = 4;
const KILLS = 6;
/** From the start of a process to its end, ms: some die while they start, most in the middle of the work. */
const SHORTEST_LIFE = 1_500;
const LONGEST_LIFE = 7_000;

interface ImageAnswer {
  id: string;
  state: string;
}

let dataDir: string;
let service: RunningService;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'breechlink-kill-'));
});
afterAll(async () => {
  await service.end('SIGKILL');
  await rm(dataDir, { recursive: true });
});

function start(): void {
  service = startProcess({ DATA_DIR: dataDir, BOOTSTRAP_TOKEN: TOKEN, WORKER_THREADS: '2' });
}

async function call<T>(method: string, path: string, key?: string, body?: FormData | object): Promise<T> {
  const headers = new Headers({ authorization: `Bearer ${TOKEN}` });
  if (key !== undefined) headers.set('idempotency-key', key);
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  const response = await fetch(new URL(path, await service.url), {
    method,
    headers,
    body: body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body),
  });
  const answer = await response.text();
  if (!response.ok) throw new Refused(`${method} ${path}: ${response.status} ${answer}`, response.status);
  return JSON.parse(answer);
}

class Refused extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** What a client does that got no answer: it sends the same again, under the same key, until it gets one. */
async function insist<T>(request: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (error instanceof StartFailed || (error instanceof Refused && error.status < 500)) throw error;
      await sleep(50);
    }
  }
}

async function uploadAll(caseId: string): Promise<{ exhibitId: string; imageId: string; gun: number }[]> {
  const uploaded: { exhibitId: string; imageId: string; gun: number }[] = [];
  const numbers = Array.from({ length: IMAGES }, (_, i) => i).values();
  async function client(): Promise<void> {
    for (const number of numbers) {
      const gun = Math.floor(number / FIRINGS);
      const scan = simulatedScan(gun, number % FIRINGS);
      const { id: exhibitId } = await insist(() =>
        call<{ id: string }>('POST', `/v1/cases/${caseId}/exhibits`, `exhibit-${number}`, {
          reference: `E-${number}`,
          kind: 'cartridge_case',
          origin: 'test_fire',
        }),
      );
      const { id: imageId } = await insist(() => {
        const form = new FormData();
        form.set('mark', 'breech_face');
        form.set('file', new Blob([Buffer.from(scan)]), `scan-${number}.x3p`);
        return call<ImageAnswer>('POST', `/v1/exhibits/${exhibitId}/images`, `image-${number}`, form);
      });
      uploaded.push({ exhibitId, imageId, gun });
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return uploaded;
}

interface Candidates {
  search: { state: string };
  candidates: { exhibitId: string }[];
}

/** Asks until the search is done, as a client does. */
async function candidatesOf(exhibitId: string): Promise<Candidates> {
  for (;;) {
    const list = await call<Candidates>('GET', `/v1/exhibits/${exhibitId}/candidates?limit=5&wait=30`);
    if (list.search.state !== 'queued' && list.search.state !== 'running') return list;
  }
}

async function killAgainAndAgain(random: Random): Promise<void> {
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(SHORTEST_LIFE + random.uniform() * (LONGEST_LIFE - SHORTEST_LIFE));
    await service.end('SIGKILL');
    start();
  }
}

it('loses no image, and enters none twice, however often the process is killed during an upload', async () => {
  const seed = Date.now();
  const report = `seed ${seed}`;
  start();
  const { id: caseId } = await insist(() =>
    call<{ id: string }>('POST', '/v1/cases', 'case', { reference: 'C' }),
  );
  const [uploaded] = await Promise.all([uploadAll(caseId), killAgainAndAgain(new Random(seed, 'kills'))]);

  expect(new Set(uploaded.map(({ exhibitId }) => exhibitId)).size, report).toBe(IMAGES);
  for (const { imageId } of uploaded) {
    let image: ImageAnswer;
    do {
      image = await call<ImageAnswer>('GET', `/v1/images/${imageId}`);
      if (image.state !== 'ready') await sleep(100);
    } while (image.state === 'received' || image.state === 'processing');
    expect(image, report).toMatchObject({ state: 'ready', searchable: true });
  }
  const gunOf = new Map(uploaded.map(({ exhibitId, gun }) => [exhibitId, gun]));
  for (const { exhibitId, gun } of uploaded.slice(0, 3)) {
    const list = await candidatesOf(exhibitId);
    expect(list.search, report).toMatchObject({ state: 'completed', eligible: IMAGES - 1, exhaustive: true });
    expect(gunOf.get(list.candidates[0]?.exhibitId ?? ''), report).toBe(gun);
  }
  expect(await service.end('SIGTERM'), report).toBe(0);
  await nothingIsLeftOver(report);
}, 240_000);

/** Looks at the data folder itself, for what HTTP does not show. */
async function nothingIsLeftOver(report: string): Promise<void> {
  expect(await readdir(join(dataDir, 'staging')), report).toEqual([]);
  const files = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true });
  const blobs = files.filter((entry) => entry.isFile()).map(({ name }) => name);
  const db = await openEmbedded(dataDir);
  try {
    const { rows } = await db.query<{ sha256: string }>(
      `SELECT sha256 FROM originals UNION SELECT sha256 FROM derivatives`,
    );
    expect(blobs.toSorted(), report).toEqual(rows.map(({ sha256 }) => sha256).toSorted());
    const counts = await db.query(
      `SELECT (SELECT count(*) FROM exhibits) AS exhibits, (SELECT count(*) FROM images) AS images,
              (SELECT count(*) FROM signatures) AS signatures, (SELECT sum(revision)::int FROM galleries) AS revision,
              (SELECT count(*) FROM jobs WHERE state <> 'completed' AND name = 'process-image') AS open_jobs,
              (SELECT count(*) FROM events WHERE action = 'image.ready') AS became_ready`,
    );
    expect(counts.rows, report).toEqual([
      {
        exhibits: IMAGES,
        images: IMAGES,
        signatures: IMAGES,
        revision: IMAGES,
        open_jobs: 0,
        became_ready: IMAGES,
      },
    ]);
  } finally {
    await db.close();
  }
}
