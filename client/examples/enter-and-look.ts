/**
 * Enters a scan of a breech face and prints what is most like it:
 * `BREECHLINK_TOKEN=… node client/examples/enter-and-look.ts 2026-0815 A-1 A1.x3p`
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
// Elsewhere: from '@breechlink/client'
import { BreechlinkClient, BreechlinkProblem } from '../index.ts';

const { BREECHLINK_URL: url = 'http://127.0.0.1:8080', BREECHLINK_TOKEN: token = '' } = process.env;
const [caseReference = '', exhibitReference = '', path = ''] = process.argv.slice(2);
const client = new BreechlinkClient({ url, token });

try {
  const { id: caseId } = await client.post('/v1/cases', { body: { reference: caseReference } });
  const { id: exhibitId } = await client.post('/v1/cases/{caseId}/exhibits', {
    path: { caseId },
    body: { reference: exhibitReference, kind: 'cartridge_case', origin: 'evidence' },
  });
  await client.upload(exhibitId, {
    file: await openAsBlob(path),
    fileName: basename(path),
    declaration: { mark: 'breech_face' },
    onProgress: (sent, total) => process.stderr.write(`\r${Math.round((100 * sent) / total)} % sent`),
  });
  // Waits for processing and search, up to 30 seconds.
  const { search, candidates } = await client.get('/v1/exhibits/{exhibitId}/candidates', {
    path: { exhibitId },
    query: { wait: 30 },
  });
  console.log(`\nThe search is ${search.state}. ${search.reason ?? ''}`);
  for (const { rank, caseReference, exhibitReference, score } of candidates) {
    console.log(`${rank}. ${caseReference} ${exhibitReference}, score ${score.toFixed(2)}`);
  }
} catch (error) {
  if (!(error instanceof BreechlinkProblem)) throw error;
  console.error(`${error.title}. ${error.detail}`);
  process.exitCode = 1;
}
