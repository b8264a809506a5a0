import type { BreechlinkClient } from '../../client/index.ts';
import { EXIT, Failure } from '../failure.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an id, and no reference. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** The id of a case by its id or reference; undefined when there is none of that reference. @throws Failure refused */
export async function findCase(client: BreechlinkClient, text: string): Promise<string | undefined> {
  if (isId(text)) return text;
  const { cases } = await client.get('/v1/cases', { query: { reference: text, limit: 2 } });
  if (cases.length > 1) {
    const reason = `Several agencies have a case ${JSON.stringify(text)}: name it by its id.`;
    throw new Failure(EXIT.refused, reason);
  }
  return cases[0]?.id;
}

/** The same for a case that has to be there. @throws Failure refused */
export async function requireCase(client: BreechlinkClient, text: string): Promise<string> {
  const id = await findCase(client, text);
  if (id === undefined) throw new Failure(EXIT.refused, `There is no case ${JSON.stringify(text)}.`);
  return id;
}
