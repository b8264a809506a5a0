import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceProblem } from '../../../engine/surface/evidence-problem.ts';
import { writeX3p } from '../../../engine/surface/x3p/write-x3p.ts';
import { createDecoder } from '../../../platform/decoding/decoder.ts';
import type { Decoder, DecoderOptions } from '../../../platform/decoding/decoder.ts';
import { DecoderCrashed, DecoderTimedOut } from '../../../platform/decoding/decoder-errors.ts';
import { hostileFiles } from '../../fixtures/hostile-files.ts';
import { x3pDocument } from '../../fixtures/x3p-document.ts';

const LIMITS = { maxPixels: 1e6, maxInflatedBytes: 2e8, timeoutMs: 30_000 };

let folder: string;
let sound: string;
/** A pipe that nobody writes to: reading it never ends. */
let endless: string;
let decoder: Decoder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decoder-'));
  sound = join(folder, 'sound.x3p');
  await writeFile(sound, writeX3p(x3pDocument()));
  endless = join(folder, 'endless');
  execFileSync('mkfifo', [endless]);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => decoder.close());

function open(options: Partial<DecoderOptions> = {}): Decoder {
  decoder = createDecoder({ ...LIMITS, ...options });
  return decoder;
}

/** Process ids of this process's decoding processes. */
async function decodingProcesses(): Promise<number[]> {
  const found: number[] = [];
  for (const task of await readdir('/proc/self/task')) {
    const children = await readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => '');
    for (const pid of children.split(' ').filter(Boolean)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('decode-process.ts')) found.push(Number(pid));
    }
  }
  return found;
}

async function processesToBe(count: number): Promise<number[]> {
  for (;;) {
    const found = await decodingProcesses();
    if (found.length === count) return found;
    await sleep(20);
  }
}

/** Waits until this process has taken notice of a child's death. */
async function toBeReaped(pid: number | undefined): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await sleep(20);
}

describe('decoding in a process of its own', () => {
  it('reads a file whatever its name, and says when the name is wrong', async () => {
    const image = await open().decode(sound, { fileName: 'scan.png' });
    expect(image).toMatchObject({
      format: 'x3p',
      modality: 'topography',
      width: 32,
      height: 24,
      spacing: { x: 6.25, y: 6.25 },
      instrument: 'NanoFocus µsurf',
      metadata: { creator: 'Jörg & <Söhne>', dataType: 'D' },
    });
    expect(image.values).toBeInstanceOf(Float32Array);
    expect(image.mask[7]).toBe(0);
    expect(image.warnings).toEqual(['The file is named "scan.png" but holds x3p.']);
  });

  it('refuses each hostile file with its reason, and goes on in the same processes', async () => {
    open();
    for (const { name, bytes, expectedCodes } of hostileFiles()) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const error = await decoder.decode(path, { fileName: name }).then(
        () => 'read',
        (reason: unknown) => reason,
      );
      expect(error, name).toBeInstanceOf(EvidenceProblem);
      if (error instanceof EvidenceProblem) expect(expectedCodes, name).toContain(error.code);
      await rm(path);
    }
    expect(await decodingProcesses()).toHaveLength(1);
  }, 60_000);

  it('refuses a file over the limits', async () => {
    await expect(open({ maxPixels: 700 }).decode(sound, {})).rejects.toMatchObject({
      code: 'dimensions-too-large',
    });
    await decoder.close();
    await expect(open({ maxInflatedBytes: 1000 }).decode(sound, {})).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('reports a file that is not there as a fault of the store, not of the file', async () => {
    const failure = open().decode(join(folder, 'absent'), {});
    await expect(failure).rejects.toThrow('ENOENT');
    await expect(failure).rejects.not.toBeInstanceOf(EvidenceProblem);
  });

  it('survives the death of a process in the middle of a file', async () => {
    open();
    const doomed = decoder.decode(endless, {}).catch((error: unknown) => error);
    const [pid] = await processesToBe(1);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    expect(await doomed).toBeInstanceOf(DecoderCrashed);
    expect((await decoder.decode(sound, {})).width).toBe(32);
  });

  it('survives the death of an idle process', async () => {
    open();
    await decoder.decode(sound, {});
    const [pid] = await processesToBe(1);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await toBeReaped(pid);
    expect((await decoder.decode(sound, {})).width).toBe(32);
  });

  it('kills a process that hangs, and goes on', async () => {
    open({ timeoutMs: 4000 });
    const files = [endless, sound, endless, sound].map((path) =>
      decoder.decode(path, {}).then(
        (image) => image.width,
        (error: unknown) => error,
      ),
    );
    const [first, second, third, fourth] = await Promise.all(files);
    expect(first).toBeInstanceOf(DecoderTimedOut);
    expect(third).toBeInstanceOf(DecoderTimedOut);
    expect([second, fourth]).toEqual([32, 32]);
  }, 30_000);

  it('uses at most two processes for any number of files', async () => {
    open();
    const images = await Promise.all(Array.from({ length: 12 }, () => decoder.decode(sound, {})));
    expect(images.map(({ width }) => width)).toEqual(Array.from({ length: 12 }, () => 32));
    expect(await decodingProcesses()).toHaveLength(2);
  });

  it('gives its processes nothing of the environment', async () => {
    open();
    process.env['DATABASE_URL'] = 'postgres://secret';
    try {
      await decoder.decode(sound, {});
    } finally {
      delete process.env['DATABASE_URL'];
    }
    const [pid] = await decodingProcesses();
    expect(await readFile(`/proc/${pid}/environ`, 'utf8')).not.toContain('postgres');
  });

  it('leaves no process behind when closed, and rejects what is under way', async () => {
    open();
    const outcomes = [endless, endless, sound].map((path) =>
      decoder.decode(path, {}).catch((error: unknown) => String(error)),
    );
    await processesToBe(2);
    await decoder.close();
    expect(await Promise.all(outcomes)).toEqual(
      Array.from({ length: 3 }, () => 'Error: The decoder is closed.'),
    );
    expect(await decodingProcesses()).toEqual([]);
    await expect(decoder.decode(sound, {})).rejects.toThrow('closed');
  });

  it('says where the declaration contradicts the file, and goes by the file', async () => {
    const { spacing, warnings } = await open().decode(sound, { pixelSizeUm: 12.5, fileName: 'sound.png' });
    expect(spacing?.x).toBeCloseTo(6.25);
    expect(warnings).toEqual([
      'The file is named "sound.png" but holds x3p.',
      expect.stringContaining('pixelSizeUm says 12.5'),
    ]);
  });
});
