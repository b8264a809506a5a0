import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../start/explain-failure.ts';

/** What listening there fails with. */
async function listenFailure(host: string): Promise<unknown> {
  const server = createServer().listen(0, host);
  const [error]: unknown[] = await once(server, 'error');
  return error;
}

describe('a start that fails', () => {
  it.each(['203.0.113.7', 'no-such-host.invalid'])('names the variable of the address %s', async (host) => {
    const explained = explainFailure(await listenFailure(host));
    expect(explained).toMatch(/this machine has no address .* to listen on .*Set HOST/);
    expect(explained).toContain(host);
  });

  it('says anything else in its own words', () => {
    expect(explainFailure(new Error('The disk is full.'))).toBe(
      'Breechlink could not start: The disk is full.',
    );
  });
});
