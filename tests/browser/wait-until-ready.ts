import { expect, vi } from 'vitest';
import type { BreechlinkClient } from '../../client/index.ts';

/** Waits until images are processed and take part in searches. */
export async function waitUntilReady(client: BreechlinkClient, imageIds: readonly string[]): Promise<void> {
  const states = () =>
    Promise.all(
      imageIds.map(
        async (imageId) => (await client.get('/v1/images/{imageId}', { path: { imageId } })).state,
      ),
    );
  const expected = imageIds.map(() => 'ready');
  await vi.waitFor(async () => expect(await states()).toEqual(expected), { timeout: 90_000, interval: 200 });
}
