import type { BreechlinkClient } from '../../client/index.ts';
import { EXIT, Failure, usage } from '../failure.ts';
import { isId, requireCase } from './find-case.ts';

/** How an exhibit is named on the command line. */
export const EXHIBIT_NOTE = 'EXHIBIT is an id, or CASE/EXHIBIT by their references, e.g. 2026-0815/A-1.';

/** The id of an exhibit of a case by its reference; undefined when there is none. */
export async function findInCase(
  client: BreechlinkClient,
  caseId: string,
  reference: string,
): Promise<string | undefined> {
  const wish = { path: { caseId }, query: { reference } };
  return (await client.get('/v1/cases/{caseId}/exhibits', wish)).exhibits[0]?.id;
}

/** The id of an exhibit by its id, or by `CASE/EXHIBIT`. @throws Failure */
export async function findExhibit(client: BreechlinkClient, text: string): Promise<string> {
  if (isId(text)) return text;
  const slash = text.lastIndexOf('/');
  if (slash < 1 || slash === text.length - 1)
    throw usage(`${JSON.stringify(text)} names no exhibit. ${EXHIBIT_NOTE}`);
  const [caseText, reference] = [text.slice(0, slash), text.slice(slash + 1)];
  const found = await findInCase(client, await requireCase(client, caseText), reference);
  if (found !== undefined) return found;
  throw new Failure(
    EXIT.refused,
    `The case ${JSON.stringify(caseText)} has no exhibit ${JSON.stringify(reference)}.`,
  );
}
