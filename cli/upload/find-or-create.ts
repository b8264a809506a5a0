import type { BreechlinkClient } from '../../client/index.ts';
import { EXIT, Failure, usage } from '../failure.ts';
import { findCase, isId } from '../references/find-case.ts';
import { findInCase } from '../references/find-exhibit.ts';
import { KINDS, oneOf, ORIGINS } from '../vocabulary.ts';

/** Which exhibit the files belong to, and what is known of one that is created. */
export interface Place {
  readonly exhibit?: string | undefined;
  readonly case?: string | undefined;
  readonly create?: boolean | undefined;
  readonly agency?: string | undefined;
  readonly kind?: string | undefined;
  readonly origin?: string | undefined;
  readonly calibre?: string | undefined;
}

/** The id of the exhibit; case and exhibit are entered where they are missing and that is wanted. @throws Failure */
export async function findOrCreateExhibit(client: BreechlinkClient, place: Place): Promise<string> {
  const { exhibit, case: inCase, create = false } = place;
  if (exhibit === undefined)
    throw usage('Name the exhibit: --exhibit ID, or --case CASE --exhibit REFERENCE.');
  if (isId(exhibit)) return exhibit;
  if (inCase === undefined) throw usage('Name the case of the exhibit: --case CASE.');
  const wish = create ? exhibitWish(place, exhibit) : undefined;
  const caseId = (await findCase(client, inCase)) ?? (await createCase(client, place, inCase));
  const found = await findInCase(client, caseId, exhibit);
  if (found !== undefined) return found;
  if (wish === undefined) throw missing('exhibit', exhibit);
  return (await client.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body: wish })).id;
}

function exhibitWish({ kind, origin = 'evidence', calibre }: Place, reference: string) {
  if (kind === undefined) throw usage(`--create needs the kind of the exhibit: --kind ${KINDS.join('|')}.`);
  return { reference, kind: oneOf('kind', KINDS, kind), origin: oneOf('origin', ORIGINS, origin), calibre };
}

async function createCase(
  client: BreechlinkClient,
  { create = false, agency }: Place,
  reference: string,
): Promise<string> {
  if (!create) throw missing('case', reference);
  return (await client.post('/v1/cases', { body: { reference, agencyId: agency } })).id;
}

function missing(what: string, reference: string): Failure {
  return new Failure(
    EXIT.refused,
    `There is no ${what} ${JSON.stringify(reference)}. Give --create to enter it.`,
  );
}
