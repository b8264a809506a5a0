import type { BreechlinkClient } from '../../client/index.ts';
import { simulatedScan } from '../support/specimen-files.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Enters one test fire of each of some simulated guns, `T-1` of gun 1, and waits until they take part in searches. */
export async function enterTestFires(client: BreechlinkClient, guns: readonly number[]): Promise<void> {
  const { id: caseId } = await client.post('/v1/cases', { body: { reference: 'Test fires' } });
  const imageIds: string[] = [];
  for (const gun of guns) {
    const body = { reference: `T-${gun}`, kind: 'cartridge_case', origin: 'test_fire' } as const;
    const exhibit = await client.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body });
    const file = new Blob([Uint8Array.from(simulatedScan(gun, 1))]);
    const declaration = { mark: 'breech_face' } as const;
    const { id } = await client.upload(exhibit.id, { file, fileName: `T-${gun}.x3p`, declaration });
    imageIds.push(id);
  }
  await waitUntilReady(client, imageIds);
}
