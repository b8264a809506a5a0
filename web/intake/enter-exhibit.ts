import type { BreechlinkClient, Case, Exhibit, NewExhibit } from '../../client/index.ts';

/** Several cases bear one reference: those of different agencies. */
export class CaseAmbiguous extends Error {
  override readonly name = 'CaseAmbiguous';
}

/** A case by its reference, and its agency where that is chosen. */
export interface CaseWish {
  readonly reference: string;
  readonly agencyId: string | undefined;
}

/**
 * The exhibit of a case by their references; what is not there yet is entered.
 *
 * @throws CaseAmbiguous, BreechlinkProblem, ConnectionLost
 */
export async function enterExhibit(
  client: BreechlinkClient,
  wish: CaseWish,
  exhibit: NewExhibit,
): Promise<Exhibit> {
  const { id: caseId } = await enterCase(client, wish);
  const { reference } = exhibit;
  const found = await client.get('/v1/cases/{caseId}/exhibits', { path: { caseId }, query: { reference } });
  const [known] = found.exhibits;
  return known ?? client.post('/v1/cases/{caseId}/exhibits', { path: { caseId }, body: exhibit });
}

async function enterCase(client: BreechlinkClient, { reference, agencyId }: CaseWish): Promise<Case> {
  const { cases } = await client.get('/v1/cases', { query: { reference } });
  const [known, another] = cases.filter((one) => agencyId === undefined || one.agencyId === agencyId);
  if (another !== undefined) throw new CaseAmbiguous(reference);
  return (
    known ?? client.post('/v1/cases', { body: { reference, ...(agencyId !== undefined && { agencyId }) } })
  );
}
