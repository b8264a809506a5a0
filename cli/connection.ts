import { readFileSync } from 'node:fs';
import { BreechlinkClient } from '../client/index.ts';
import { usage } from './failure.ts';

const DEFAULT_URL = 'http://127.0.0.1:8080';

interface Values {
  readonly url?: string | undefined;
  readonly 'token-file'?: string | undefined;
}

/**
 * The service that the options or the environment name. A token never stands on the command line, where every user of
 * the machine could read it.
 *
 * @throws Failure usage
 */
export function connect({ url, 'token-file': file }: Values): BreechlinkClient {
  const address = url ?? nonEmpty(process.env['BREECHLINK_URL']) ?? DEFAULT_URL;
  const { protocol, username } = parseUrl(address);
  if (!['http:', 'https:'].includes(protocol) || username !== '') {
    throw usage(`The address of the service is like https://breechlink.example, not ${address}.`);
  }
  const token = (file === undefined ? nonEmpty(process.env['BREECHLINK_TOKEN']) : readToken(file))?.trim();
  if (token === undefined) throw usage('No token is given. Set BREECHLINK_TOKEN, or name a --token-file.');
  // Anything else cannot stand in a header.
  if (!/^[\x21-\x7e]+$/.test(token)) throw usage('The token is not one word of plain characters.');
  return new BreechlinkClient({ url: address, token });
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw usage(`${JSON.stringify(text)} is no address of a service.`);
  return url;
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usage(`The token file cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
