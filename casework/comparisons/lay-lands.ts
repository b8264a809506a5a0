import { readFile } from 'node:fs/promises';
import { unpackMark } from '../../engine/prepared/pack-mark.ts';
import { landOver } from '../../engine/striation/land-phases.ts';
import { layOver } from '../../engine/striation/lay-over.ts';
import type { LaidOver } from '../../engine/striation/lay-over.ts';
import type { PreparedLand } from '../../engine/striation/prepared-land.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { StoredMark } from './comparison.ts';
import type { StoredBulletComparison } from './read-comparison.ts';

/** Two lands of the best phase, their profiles over each other as the comparison laid them. */
export interface LaidLands {
  readonly questionedLand: number;
  readonly candidateLand: number;
  readonly laid: LaidOver;
}

/** Draws a stored comparison of bullets again from the stored profiles; nothing is compared anew. */
export async function layLands(
  blobs: BlobStore,
  { result, ...sides }: StoredBulletComparison,
): Promise<LaidLands[]> {
  const pairs = result.landPairs.filter(
    ({ a, b, comparison }) => comparison.comparable && b === landOver(a, result.best, result.lands),
  );
  const laid = pairs.map(async ({ a, b, comparison }): Promise<LaidLands[]> => {
    const [first, second] = [markOf(sides.questioned, a), markOf(sides.candidate, b)];
    if (!comparison.comparable || first === undefined || second === undefined) return [];
    const profiles = await Promise.all([readLand(blobs, first), readLand(blobs, second)]);
    const over = layOver(profiles[0].profile, profiles[1].profile, comparison);
    return [{ questionedLand: a, candidateLand: b, laid: over }];
  });
  return (await Promise.all(laid)).flat();
}

function markOf(marks: readonly StoredMark[], land: number): StoredMark | undefined {
  return marks.find((mark) => (mark.land ?? 1) === land);
}

async function readLand(blobs: BlobStore, { sha256 }: StoredMark): Promise<PreparedLand> {
  const mark = unpackMark(await blobs.withLocalFile(sha256, (path) => readFile(path)));
  if (mark.kind !== 'land') throw new RangeError('This prepared mark is no land.');
  return mark.land;
}
