import type { Database } from '../../platform/database/database.ts';

/** Leads in a unit's memory, and announcements in an inbox. */
const LEADS = 500;
const ITEMS = 300;

/** Enters leads as reviewing leaves them, and an inbox of whoever reads. The steps that lead there are not taken. */
export async function fillLeads(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    await tx.query(`
      WITH reviewer AS (INSERT INTO actors (id, kind, name) VALUES (gen_random_uuid(), 'person', 'J. Clarke') RETURNING id)
      INSERT INTO people (id, email) SELECT id, 'reviewer@lab.example' FROM reviewer`);
    await tx.query(
      `WITH numbered AS (SELECT e.*, row_number() OVER () AS n FROM exhibits e),
            pairs AS (SELECT gen_random_uuid() AS review_id, one.n, one.id AS one, other.id AS other, one.case_id AS case_one,
                             other.case_id AS case_other, one.agency_id
                      FROM numbered one JOIN numbered other ON other.n = one.n + $1 WHERE one.n <= $1),
            reviewed AS (
              INSERT INTO reviews (id, questioned_exhibit_id, candidate_exhibit_id, state, masked, reviewer, opened_at, opened_by, closed_at)
              SELECT review_id, one, other, 'lead', false, p.id, now(), p.id, now() FROM pairs, people p),
            led AS (
              INSERT INTO leads (id, reference, review_id, exhibit_a, exhibit_b, case_a, case_b, agency_a, agency_b, text, created_at, created_by)
              SELECT gen_random_uuid(), 'L-2026-' || lpad(n::text, 6, '0'), review_id, one, other, least(case_one, case_other),
                     greatest(case_one, case_other), agency_id, agency_id, 'Two exhibits may be of one firearm.', now() - n * interval '1 hour', p.id
              FROM pairs, people p RETURNING id, agency_a, created_at)
       INSERT INTO disseminations (id, lead_id, agency_id, disseminated_at, due_at)
       SELECT gen_random_uuid(), id, agency_a, created_at, created_at + interval '72 hours' FROM led`,
      [LEADS],
    );
    await tx.query(
      `WITH told AS (
         INSERT INTO announcements (id, type, occurred_at, subject_type, subject_id, agencies, detail)
         SELECT gen_random_uuid(), 'lead.created', created_at, 'lead', id, ARRAY[agency_a],
                jsonb_build_object('reference', reference, 'text', 'A lead was made.')
         FROM leads LIMIT $1 RETURNING id, agencies)
       INSERT INTO inbox_items (id, actor_id, announcement_id, agencies, stand_in, created_at)
       SELECT gen_random_uuid(), t.id, told.id, told.agencies, false, now() FROM told, api_tokens t`,
      [ITEMS],
    );
  });
}
