import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, runProgram } from '../../support/run-cli.ts';

/** Nothing listens there. */
const nowhere = { BREECHLINK_URL: 'http://127.0.0.1:9', BREECHLINK_TOKEN: 'some-token' };

describe('a command line that cannot be followed ends with 2, and sends nothing', () => {
  test.each([
    [[], 'Name a command'],
    [['uplaod'], 'There is no command "uplaod", but: upload, watch, '],
    [['cases', '--verbose'], "Unknown option '--verbose'"],
    [['cases', '--limit', '0'], '--limit is a whole number from 1 to 1000000, not "0".'],
    [['candidates'], 'Name one exhibit.'],
    [['candidates', 'A-1'], '"A-1" names no exhibit. EXHIBIT is an id, or CASE/EXHIBIT'],
    [
      ['upload', '--exhibit', 'A-1', '--mark', 'nose', import.meta.filename],
      '--mark is one of: breech_face, ',
    ],
    [['upload', '--mark', 'breech_face', 'nothing-is-here.x3p'], 'nothing-is-here.x3p cannot be read: '],
    [['upload', '--mark', 'breech_face', import.meta.dirname], ' is no file.'],
    [['upload', '--mark', 'breech_face', import.meta.filename], 'Name the exhibit: --exhibit ID'],
    [['cases', '--url', 'ftp://127.0.0.1'], 'The address of the service is like https://'],
    [['completion', 'csh'], 'Name the shell: bash, zsh, fish.'],
  ])('%j', async (words, said) => {
    const { code, stdout, stderr } = await runCli(words, nowhere);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test.each([
    [{}, 'No token is given.'],
    [{ BREECHLINK_TOKEN: 'two words' }, 'The token is not one word'],
  ])('with %j', async (environment, said) => {
    const { code, stderr } = await runCli(['cases', '--json'], environment);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error.message).toContain(said);
  });
});

test('a service that is not there ends with 3', async () => {
  const { code, stderr } = await runCli(['cases'], nowhere);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^breechlink: The service at http:\/\/127\.0\.0\.1:9 cannot be reached: /);
});

test('help names every command, and each tells its options', async () => {
  const { stdout } = await runCli(['help']);
  const { commands } = JSON.parse((await runCli(['help', '--json'])).stdout);
  expect(commands.length).toBeGreaterThan(5);
  for (const { name, summary, options } of commands) {
    expect(stdout).toContain(`  ${name.padEnd(10)}  ${summary}`);
    const { code, stdout: told } = await runCli([name, '--help']);
    expect(code).toBe(0);
    for (const option of Object.keys(options)) expect(told).toContain(`  --${option}`);
  }
});

describe('completion', () => {
  test.for(['bash', 'zsh', 'fish'])('for %s is a script that the shell can read', async (shell, { skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'breechlink-completion-'));
    const script = join(folder, 'script');
    await writeFile(script, (await runCli(['completion', shell])).stdout);
    const checked = await runProgram(shell, ['-n', script]).catch(() => undefined);
    await rm(folder, { recursive: true });
    if (checked === undefined) return skip(`${shell} is not installed`);
    expect(checked).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['breechlink', 'ca'], 'candidates cases'],
    [['breechlink', 'upload', '--mark', 'f'], 'firing_pin'],
    [['breechlink', 'search', '--exc'], '--exclude-case'],
    [['breechlink', 'completion', ''], 'bash zsh fish'],
    [['breechlink', 'upload', '--case', ''], ''],
  ])('in bash completes %j', async (words, completed) => {
    const { stdout: script } = await runCli(['completion', 'bash']);
    const state = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const asked = `${script}\n${state}\n_breechlink\necho "\${COMPREPLY[*]}"`;
    expect(await runProgram('bash', ['-c', asked])).toEqual({
      code: 0,
      stdout: `${completed}\n`,
      stderr: '',
    });
  });
});
