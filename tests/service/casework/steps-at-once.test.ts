import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conclude } from '../../../casework/conclusions/conclude.ts';
import { orderThirdExamination } from '../../../casework/conclusions/order-third-examination.ts';
import { verify } from '../../../casework/conclusions/verify.ts';
import { withdrawConclusion } from '../../../casework/conclusions/withdraw-conclusion.ts';
import { requestConfirmation } from '../../../casework/leads/request-confirmation.ts';
import { withdrawLead } from '../../../casework/leads/withdraw-lead.ts';
import { Refusal } from '../../../casework/refusals/refusal.ts';
import type { Action } from '../../../casework/rights/permissions.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { scopeDatabase } from '../../../platform/database/scoped-database.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import type { Person } from '../../support/laboratory-under-test.ts';
import { checkLead } from '../../support/lead-invariants.ts';
import type { FoundLead } from '../../support/lead-invariants.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';

type Origin = { actorId: string; requestId: null };
type Work = (tx: Queryable, origin: Origin, leadId: string, now: Date) => Promise<unknown>;
/** A step by the person with an index; `work` is given all people's ids. */
type Step = { by: number; action: Action; work: (ids: string[]) => Work };

const said = (
  conclusion: 'identification' | 'inconclusive_b' | 'elimination',
  method: 'virtual' | 'physical_comparison_microscope',
) => ({
  conclusion,
  method,
  basis: 'As seen.',
  marks: ['breech_face' as const],
  instrument: 'CM 2',
});

/** Four examiners; the last is a supervisor as well. */
const by = fc.nat({ max: 3 });
const wish = fc
  .tuple(
    fc.constantFrom('identification', 'identification', 'inconclusive_b', 'elimination'),
    fc.constantFrom('physical_comparison_microscope', 'physical_comparison_microscope', 'virtual'),
  )
  .map(([conclusion, method]) => said(conclusion, method));
const step: fc.Arbitrary<Step> = fc.oneof(
  by.map((by): Step => ({ by, action: 'leads.request_confirmation', work: () => requestConfirmation })),
  by.map((by): Step => ({
    by,
    action: 'leads.withdraw',
    work: () => (tx, origin, leadId, now) => withdrawLead(tx, origin, leadId, 'A slip.', now),
  })),
  {
    weight: 6,
    arbitrary: fc.tuple(by, wish).map(([by, wish]): Step => ({
      by,
      action: 'conclusions.create',
      work: () => (tx, origin, leadId, now) => conclude(tx, origin, leadId, wish, now),
    })),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(by, wish).map(([by, wish]): Step => ({
      by,
      action: 'conclusions.verify',
      work: () => (tx, origin, leadId, now) => verify(tx, origin, leadId, wish, now),
    })),
  },
  {
    weight: 3,
    arbitrary: by.map((examiner): Step => ({
      by: 3,
      action: 'conclusions.order_third',
      work: (ids) => (tx, origin, leadId) => orderThirdExamination(tx, origin, leadId, ids[examiner] ?? ''),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(by, fc.nat({ max: 3 })).map(([by, which]): Step => ({
      by,
      action: 'conclusions.withdraw',
      work: () => async (tx, origin, leadId, now) => {
        const { rows } = await tx.query<{ id: string }>(`SELECT id FROM given_opinions($1)`, [leadId]);
        const conclusionId = rows[which]?.id ?? leadId;
        return withdrawConclusion(tx, origin, leadId, { conclusionId, reason: 'A slip.' }, now);
      },
    })),
  },
);

describeModes('steps that are taken at once', (mode) => {
  const api = new ApiUnderTest(mode);
  const lab = new LaboratoryUnderTest(mode, api);

  const find = async (leadId: string): Promise<FoundLead & { hits: number }> => {
    const { rows } = await mode.database().query<FoundLead & { hits: number }>(
      `SELECT l.state, l.round, l.result,
              (SELECT count(*) FROM hits h JOIN hit_leads j ON j.hit_id = h.id
               WHERE j.lead_id = l.id AND h.state = 'confirmed')::integer AS hits,
              (SELECT coalesce(json_agg(json_build_object(
                        'by', c.concluded_by, 'round', c.round, 'part', c.part, 'method', c.method,
                        'conclusion', c.conclusion, 'withdrawn', w.conclusion_id IS NOT NULL) ORDER BY c.number), '[]')
               FROM conclusions c LEFT JOIN conclusion_withdrawals w ON w.conclusion_id = c.id
               WHERE c.lead_id = l.id) AS opinions
       FROM leads l WHERE l.id = $1`,
      [leadId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The lead vanished.');
    return row;
  };

  test('no mixture of steps by several people leads where it may not', async () => {
    const people: Person[] = [];
    for (let i = 0; i < 3; i++) people.push(await lab.person('examiner'));
    people.push(await lab.person('examiner', { also: 'supervisor' }));
    const ids = people.map(({ id }) => id);
    const reviewer = people[0];
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 3, maxLength: 4 }), { minLength: 6, maxLength: 10 }),
        async (rounds) => {
          if (reviewer === undefined) throw new Error('Nobody reviews.');
          const lead = await lab.lead(reviewer, await lab.item(), await lab.item());
          const leadId = lead.split('/').at(-1) ?? '';
          for (const steps of rounds) {
            const taken = await Promise.allSettled(
              steps.map(({ by, action, work }) => {
                const actorId = ids[by] ?? '';
                const scoped = scopeDatabase(mode.database(), actorId, action);
                return scoped.transaction((tx) =>
                  work(ids)(tx, { actorId, requestId: null }, leadId, new Date()),
                );
              }),
            );
            // Whoever comes second is told why; the database never has to stop anybody.
            for (const one of taken)
              if (one.status === 'rejected' && !(one.reason instanceof Refusal)) throw one.reason;
            const found = await find(leadId);
            checkLead(found);
            expect(found.hits).toBe(found.state === 'hit' ? 1 : 0);
            reached.add(found.state);
          }
        },
      ),
      { numRuns: 10, seed: 7 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(['hit', 'not_confirmed']));
  });

  test('of several who verify at once, one decides', async () => {
    const anna = await lab.person('examiner');
    const lead = await lab.lead(anna, await lab.item(), await lab.item());
    expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
    const verifiers = await Promise.all(Array.from({ length: 4 }, () => lab.person('verifier')));
    const answers = await Promise.all(
      verifiers.map((one, i) =>
        one.post(`${lead}/verifications`, opinion(i % 2 === 0 ? 'identification' : 'elimination')),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const { conclusions } = (await anna.get(lead)).body;
    expect(conclusions).toHaveLength(2);
  });

  test('leads of the same two cases that are confirmed at once make one hit', async () => {
    const [one, other] = [await lab.item(), await lab.item()];
    const [anna, ben] = [await lab.person('examiner'), await lab.person('verifier')];
    const leads: string[] = [];
    for (let i = 0; i < 3; i++) {
      const lead = await lab.lead(
        anna,
        await lab.item({ caseId: one.caseId }),
        await lab.item({ caseId: other.caseId }),
      );
      expectBody(await anna.post(`${lead}/conclusions`, opinion('identification')), 201);
      leads.push(lead);
    }
    const verified = await Promise.all(
      leads.map((lead) => ben.post(`${lead}/verifications`, opinion('identification'))),
    );
    expect(new Set(verified.map((answer) => expectBody(answer, 201).hitId)).size).toBe(1);
    const { hits } = (await ben.get(`/v1/hits?caseId=${one.caseId}`)).body;
    expect(hits).toMatchObject([{ state: 'confirmed', leads: leads.map(() => ({ stands: true })) }]);
    // And withdrawn at once, they leave none.
    const supervisor = await lab.person('supervisor');
    const withdrawn = leads.map(async (lead) => {
      const { conclusions } = (await anna.get(lead)).body;
      const [{ id }] = Array.isArray(conclusions) ? conclusions : [];
      return supervisor.post(`${lead}/conclusions/${String(id)}/withdrawal`, { reason: 'A slip.' });
    });
    for (const answer of await Promise.all(withdrawn)) expectBody(answer, 200);
    expect((await ben.get(`/v1/hits?caseId=${one.caseId}`)).body.hits).toMatchObject([
      { state: 'withdrawn' },
    ]);
  });
});
