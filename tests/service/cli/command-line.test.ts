import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BreechlinkClient } from '../../../client/index.ts';
import { startProcess } from '../../acceptance/running-service.ts';
import type { RunningService } from '../../acceptance/running-service.ts';
import { startBreakingProxy } from '../../support/breaking-proxy.ts';
import { runCli, runProgram } from '../../support/run-cli.ts';
import { simulatedScan } from '../../support/specimen-files.ts';

const TOKEN = 'command-line-test-token-0123456789';
const NEW_CASE = ['--create', '--kind', 'cartridge_case', '--mark', 'breech_face'];

let folder: string;
let service: RunningService;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'breechlink-cli-'));
  service = startProcess({ DATA_DIR: join(folder, 'data'), BOOTSTRAP_TOKEN: TOKEN, WORKER_THREADS: '1' });
  environment = { BREECHLINK_URL: await service.url, BREECHLINK_TOKEN: TOKEN };
});
afterAll(async () => {
  await service.end('SIGTERM');
  await rm(folder, { recursive: true });
});

/** A scan of a simulated cartridge case as a file; the same each time. */
async function scanFile(
  gun: number,
  firing: number,
): Promise<{ path: string; sha256: string; bytes: Uint8Array }> {
  const bytes = simulatedScan(gun, firing);
  const path = join(folder, `gun ${gun} firing ${firing}.x3p`);
  await writeFile(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** Runs a command with `--json`; what it answered is read as what the test expects it to be. */
async function json(args: readonly string[], more: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runCli([...args, '--json'], { ...environment, ...more });
  const answer: Record<string, unknown> = JSON.parse(stdout === '' ? stderr : stdout);
  return { code, answer, stderr };
}

function upload(caseReference: string, path: string, more: readonly string[] = []) {
  return json(['upload', '--case', caseReference, '--exhibit', 'A-1', ...NEW_CASE, ...more, path]);
}

describe('the command-line tool', () => {
  test('enters a scan into a new case, waits until it is ready, and enters nothing twice', async () => {
    const { path, sha256 } = await scanFile(1, 1);
    const first = await upload('enter', path, ['--calibre', '9 mm Luger']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const file = { file: path, sha256, state: 'ready', searchable: true };
    expect(first.answer).toMatchObject({ failed: 0, files: [{ ...file, duplicate: false }] });
    const again = await upload('enter', path);
    expect(again.answer).toMatchObject({
      exhibitId: first.answer['exhibitId'],
      files: [{ ...file, duplicate: true }],
    });
    const exhibits = await json(['exhibits', 'enter']);
    expect(exhibits.answer).toMatchObject({
      exhibits: [{ reference: 'A-1', kind: 'cartridge_case', origin: 'evidence', calibre: '9 mm Luger' }],
    });
  });

  test('does not create what it was not asked to', async () => {
    const { path } = await scanFile(1, 1);
    const words = ['upload', '--case', 'unheard of', '--exhibit', 'A-1', '--mark', 'breech_face', path];
    const { code, answer } = await json(words);
    expect(code).toBe(1);
    expect(answer).toEqual({
      error: { message: 'There is no case "unheard of". Give --create to enter it.' },
    });
    expect((await json(['cases', '--reference', 'unheard of'])).answer).toEqual({ cases: [] });
  });

  test('shows candidates, and searches with a filter', async () => {
    await upload('gun 2', (await scanFile(2, 1)).path, ['--origin', 'test_fire']);
    await upload('gun 3', (await scanFile(3, 1)).path);
    await upload('question', (await scanFile(2, 2)).path);
    const { answer } = await json(['candidates', 'question/A-1']);
    expect(answer).toMatchObject({
      search: { state: 'completed' },
      candidates: expect.arrayContaining([expect.objectContaining({ rank: 1, caseReference: 'gun 2' })]),
    });

    const shown = await runCli(['candidates', 'question/A-1'], environment);
    const [head, first] = shown.stdout.split('\n');
    expect(head).toMatch(/^rank +case +exhibit +score +marks/);
    expect(first).toMatch(/^ +1 +gun 2 +A-1 +[\d.]+ +breech_face \d+ of \d+ cells/);
    expect(shown.stdout).toContain('only an examiner concludes');
    expect(shown.stderr).toMatch(/eligible exhibits searched, .* exhaustive/);
    expect(shown.stdout + shown.stderr).not.toContain('\x1b');

    const found = await json(['search', 'question/A-1', '--origin', 'evidence', '--case', 'gun 3']);
    expect(found.code).toBe(0);
    expect(found.answer).toMatchObject({
      search: { state: 'completed', filter: { origins: ['evidence'] } },
      candidates: [{ caseReference: 'gun 3' }],
    });
    const asked = await json(['search', 'question/A-1', '--depth', '5', '--no-wait']);
    expect(asked.answer).toMatchObject({ search: { depth: 5 } });
    const nobody = await json(['candidates', 'question/A-9']);
    expect(nobody).toMatchObject({
      code: 1,
      answer: { error: { message: 'The case "question" has no exhibit "A-9".' } },
    });
  });

  test('follows an exhibit in lines of JSON until it is through', async () => {
    const { path } = await scanFile(4, 1);
    const sent = await upload('watch', path, ['--no-wait']);
    expect(sent.answer).toMatchObject({ files: [{ state: 'received' }] });
    const { code, stdout } = await runCli(['watch', 'watch/A-1', '--json'], environment);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      exhibitId: sent.answer['exhibitId'],
      images: { ready: 1 },
      search: { state: 'completed' },
    });
  });

  test('tells what came near watched evidence, once', async () => {
    const { answer } = await upload('watched', (await scanFile(9, 1)).path);
    const watchedExhibitId = String(answer['exhibitId']);
    const client = new BreechlinkClient({ url: await service.url, token: TOKEN });
    await client.put('/v1/exhibits/{exhibitId}/watch', { path: { exhibitId: watchedExhibitId }, body: {} });
    await upload('entered', (await scanFile(9, 2)).path);
    expect((await runCli(['watch', 'entered/A-1'], environment)).code).toBe(0);
    const found = await json(['watch', '--once']);
    expect(found).toMatchObject({ code: 0, answer: { watchedExhibitId, rank: 1 } });
    const later = await runCli(['watch', '--once', '--after', String(found.answer['id'])], environment);
    expect(later).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a file that is refused is named, and the others are entered', async () => {
    const { path } = await scanFile(5, 1);
    const [broken, empty] = [join(folder, 'broken.x3p'), join(folder, 'empty.x3p')];
    await writeFile(broken, 'no scan at all');
    await writeFile(empty, '');
    const words = ['upload', '--case', 'refused', '--exhibit', 'A-1', ...NEW_CASE, broken, empty, path];
    const { code, answer } = await json(words);
    expect(code).toBe(4);
    expect(answer).toMatchObject({
      failed: 2,
      files: [
        { file: broken, state: 'rejected', problem: { detail: expect.any(String) } },
        { file: empty, problem: { type: 'urn:breechlink:problem:file-empty', status: 400 } },
        { file: path, state: 'ready' },
      ],
    });
    const shown = await runCli(words, environment);
    expect(shown.code).toBe(4);
    expect(shown.stderr).toContain(`${broken}: rejected, was there already: `);
    expect(shown.stdout).toContain('1 of 3 files are in exhibit ');
  });

  test('originals are compared with the record, and a changed one is named', async () => {
    const { path, sha256, bytes } = await scanFile(6, 1);
    const { answer } = await upload('verify', path);
    expect(await json(['verify', '--case', 'verify'])).toMatchObject({
      code: 0,
      answer: { checked: 1, faults: [] },
    });
    const everything = await json(['verify']);
    expect(everything.code).toBe(0);
    expect(everything.answer['checked']).toBeGreaterThan(1);

    const stored = join(folder, 'data/blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await chmod(stored, 0o640);
    await writeFile(stored, bytes.toReversed());
    const changed = await json(['verify', 'verify/A-1']);
    const received = createHash('sha256').update(bytes.toReversed()).digest('hex');
    expect(changed).toMatchObject({ code: 4, answer: { faults: [{ expected: sha256, received }] } });
    await rm(stored);
    const lost = await runCli(['verify', String(answer['exhibitId'])], environment);
    expect(lost.code).toBe(4);
    expect(lost.stdout).toContain('The store has lost these bytes.');
  });

  test('a connection that breaks again and again ends with its own code; what arrives later is one image', async () => {
    const { path } = await scanFile(7, 1);
    const { port } = new URL(await service.url);
    const breaks = Array.from({ length: 4 }, () => ({ afterBytes: 20_000 }));
    const proxy = await startBreakingProxy(Number(port), breaks);
    const words = ['upload', '--case', 'broken', '--exhibit', 'A-1', ...NEW_CASE, path];
    const broken = await json(words, { BREECHLINK_URL: proxy.url });
    expect(broken).toMatchObject({
      code: 3,
      answer: { error: { message: expect.stringContaining(`${proxy.url} cannot be reached`) } },
    });
    const whole = await json(words, { BREECHLINK_URL: proxy.url });
    expect(whole).toMatchObject({ code: 0, answer: { files: [{ state: 'ready', duplicate: false }] } });
    await proxy.close();
    expect((await json(['cases', '--reference', 'broken'])).answer['cases']).toHaveLength(1);
  });

  test('a wrong token is a problem of the service, which programs can tell by its type', async () => {
    const { path } = await scanFile(1, 1);
    for (const words of [['cases'], ['upload', '--case', 'x', '--exhibit', 'x', ...NEW_CASE, path]]) {
      const { code, answer } = await json(words, { BREECHLINK_TOKEN: 'nobody-has-this-token' });
      expect(code).toBe(1);
      expect(answer).toMatchObject({ error: { problem: { type: 'urn:breechlink:problem:unauthorized' } } });
    }
    const shown = await runCli(['cases'], { ...environment, BREECHLINK_TOKEN: 'nobody-has-this-token' });
    expect(shown).toMatchObject({ code: 1, stdout: '' });
    expect(shown.stderr).toMatch(/^breechlink: A valid token is needed\. /);
  });

  test("the client's example does the same", async () => {
    const { path } = await scanFile(10, 1);
    const words = ['client/examples/enter-and-look.ts', 'example', 'A-1', path];
    const { code, stdout, stderr } = await runProgram(process.execPath, words, environment);
    expect(code).toBe(0);
    expect(stderr).toContain('100 % sent');
    expect(stdout).toContain('The search is completed.');
    const again = await runProgram(process.execPath, words, environment);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/^The case reference is taken\. /);
  });

  test('the token may come from a file', async () => {
    const file = join(folder, 'token');
    await writeFile(file, `${TOKEN}\n`, { mode: 0o600 });
    const { code } = await json(['cases', '--token-file', file], { BREECHLINK_TOKEN: '' });
    expect(code).toBe(0);
  });

  test('a terminal sees bars, unless it wants none', async ({ skip }) => {
    const { path } = await scanFile(8, 1);
    const words = ['cli/main.ts', 'upload', '--case', 'bars', '--exhibit', 'A-1', ...NEW_CASE, `'${path}'`];
    const inTerminal = (more: Record<string, string>) =>
      runProgram('script', ['-qec', `${process.execPath} ${words.join(' ')}`, '/dev/null'], {
        ...environment,
        TERM: 'xterm',
        ...more,
      }).catch(() => skip('`script`, which makes a terminal, is not installed'));
    const drawn = await inTerminal({});
    expect(drawn.code).toBe(0);
    expect(drawn.stdout).toMatch(/█+ 100 % sent {2}.*gun 8/);
    const plain = await inTerminal({ NO_COLOR: '1' });
    for (const sign of ['█', '\x1b']) expect(plain.stdout).not.toContain(sign);
    expect(plain.stdout).toContain('ready, was there already');
  });
});
