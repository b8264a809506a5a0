import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { EvidenceProblem } from '../../../engine/surface/evidence-problem.ts';
import { createDecoder } from '../../../platform/decoding/decoder.ts';
import type { Decoder } from '../../../platform/decoding/decoder.ts';

let folder: string;
let decoder: Decoder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'));
  decoder = createDecoder({ maxPixels: 1e6, maxInflatedBytes: 1e8, timeoutMs: 30_000 });
});
afterAll(async () => {
  await decoder.close();
  await rm(folder, { recursive: true });
});

describe('pictures with changed bytes', () => {
  it.each(['png', 'tiff', 'jpeg'] as const)(
    'are read or refused, never more: %s',
    async (format) => {
      const samples = Uint8Array.from({ length: 40 * 30 }, (_, index) => (index * index) % 251);
      const picture = sharp(samples, { raw: { width: 40, height: 30, channels: 1 } });
      const bytes = await picture.toFormat(format).toBuffer();
      const path = join(folder, format);
      const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
      const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of list) changed[Math.floor(at * changed.length)] = value;
          await writeFile(path, changed);
          try {
            await decoder.decode(path, {});
          } catch (error) {
            if (!(error instanceof EvidenceProblem)) throw error;
          }
        }),
        { numRuns: 150 },
      );
    },
    600_000,
  );
});
