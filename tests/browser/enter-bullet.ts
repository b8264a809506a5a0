import type { BreechlinkClient } from '../../client/index.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Enters a test fire `T-1` by the scans of its lands, in order, and waits until it takes part in searches. */
export async function enterBullet(client: BreechlinkClient, scans: readonly Uint8Array[]): Promise<void> {
  const { id: caseId } = await client.post('/v1/cases', { body: { reference: 'Bullets' } });
  const body = { reference: 'T-1', kind: 'bullet', origin: 'test_fire' } as const;
  const exhibit = await client.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body });
  const imageIds: string[] = [];
  for (const [i, scan] of scans.entries()) {
    const file = new Blob([Uint8Array.from(scan)]);
    const declaration = { mark: 'land_engraved_area', land: i + 1 } as const;
    const { id } = await client.upload(exhibit.id, { file, fileName: `land ${i + 1}.x3p`, declaration });
    imageIds.push(id);
  }
  await waitUntilReady(client, imageIds);
}
