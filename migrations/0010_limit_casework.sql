-- Row security. A review is seen by who may see both exhibits; a lead and a hit, by either of the agencies.
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE observations ENABLE ROW LEVEL SECURITY;
ALTER TABLE leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusions ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusion_withdrawals ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE hits ENABLE ROW LEVEL SECURITY;
ALTER TABLE hit_leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE disseminations ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcomes ENABLE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON reviews, review_turns, observations TO breechlink_member;
GRANT UPDATE (state, reviewer, set_aside_because, set_aside_note, closed_at) ON reviews TO breechlink_member;
CREATE POLICY reviews_read ON reviews FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id OFFSET 0)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id OFFSET 0));
CREATE POLICY reviews_add ON reviews FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND opened_by = (SELECT current_actor()) AND state = 'open'
              AND EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id)
              AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id));
CREATE POLICY reviews_change ON reviews FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id));
CREATE POLICY review_turns_read ON review_turns FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY review_turns_add ON review_turns FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND given_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY observations_read ON observations FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY observations_add ON observations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND observed_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM reviews r WHERE r.id = review_id AND r.reviewer = observed_by));

GRANT SELECT, INSERT ON leads TO breechlink_member;
GRANT UPDATE (state, round, third_examiner, result, decided_at, withdrawn_because) ON leads TO breechlink_member;
CREATE POLICY leads_read ON leads FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY leads_add ON leads FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor()) AND state = 'unconfirmed'
              AND agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              AND agency_b = ANY ((SELECT permitted_agencies())::uuid[])
              AND is_trained_reviewer(created_by, agency_a) AND is_trained_reviewer(created_by, agency_b));
CREATE POLICY leads_change ON leads FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND (agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              OR agency_b = ANY ((SELECT permitted_agencies())::uuid[])));

GRANT SELECT, INSERT ON conclusions, conclusion_withdrawals TO breechlink_member;
CREATE POLICY conclusions_read ON conclusions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM leads l WHERE l.id = lead_id)
         AND (concluded_by = (SELECT current_actor()) OR opinions_are_open(lead_id, round)));
CREATE POLICY conclusions_add ON conclusions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND concluded_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id
                            AND l.agency_a = ANY ((SELECT permitted_agencies())::uuid[])
                            AND l.agency_b = ANY ((SELECT permitted_agencies())::uuid[])));
CREATE POLICY conclusion_withdrawals_read ON conclusion_withdrawals FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM conclusions c WHERE c.id = conclusion_id));
-- By who may see the lead, whether or not the opinion is still sealed from them.
CREATE FUNCTION lead_of_conclusion(of_conclusion uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
RETURN (SELECT lead_id FROM conclusions WHERE id = of_conclusion);
CREATE POLICY conclusion_withdrawals_add ON conclusion_withdrawals FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND withdrawn_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_of_conclusion(conclusion_id)));

GRANT SELECT, INSERT ON known_links TO breechlink_member;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_because) ON known_links TO breechlink_member;
CREATE POLICY known_links_read ON known_links FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY known_links_add ON known_links FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND declared_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM cases k WHERE k.id = case_a AND k.agency_id = agency_a)
              AND EXISTS (SELECT FROM cases k WHERE k.id = case_b AND k.agency_id = agency_b));
CREATE POLICY known_links_change ON known_links FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND withdrawn_at IS NULL
         AND agency_a = ANY ((SELECT permitted_agencies())::uuid[])
         AND agency_b = ANY ((SELECT permitted_agencies())::uuid[]))
  WITH CHECK (withdrawn_by = (SELECT current_actor()));

GRANT SELECT, INSERT ON hits, hit_leads TO breechlink_member;
GRANT UPDATE (state, withdrawn_at) ON hits TO breechlink_member;
CREATE POLICY hits_read ON hits FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY hits_add ON hits FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND state = 'confirmed'
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id AND l.state = 'hit'));
CREATE POLICY hits_change ON hits FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND (agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              OR agency_b = ANY ((SELECT permitted_agencies())::uuid[])));
CREATE POLICY hit_leads_read ON hit_leads FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM hits h WHERE h.id = hit_id));
CREATE POLICY hit_leads_add ON hit_leads FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes())
              AND EXISTS (SELECT FROM leads l JOIN hits h USING (case_a, case_b)
                          WHERE l.id = lead_id AND h.id = hit_id AND l.state = 'hit' AND l.round = hit_leads.round));

-- What an agency says of a lead is its own.
GRANT SELECT, INSERT ON disseminations, outcomes TO breechlink_member;
GRANT UPDATE (acknowledged_at, acknowledged_by, outcome, outcome_at, outcome_by) ON disseminations TO breechlink_member;
CREATE POLICY disseminations_read ON disseminations FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY disseminations_add ON disseminations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes())
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id AND agency_id IN (l.agency_a, l.agency_b)));
CREATE POLICY disseminations_change ON disseminations FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY outcomes_read ON outcomes FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM disseminations d WHERE d.id = dissemination_id));
CREATE POLICY outcomes_add ON outcomes FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND recorded_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM disseminations d WHERE d.id = dissemination_id));

-- The history of a review and a lead is read with it. No event tells what an opinion says.
GRANT SELECT ON events TO breechlink_member;
CREATE POLICY events_of_reviews_read ON events FOR SELECT TO breechlink_member
  USING (subject_type = 'review' AND EXISTS (SELECT FROM reviews r WHERE r.id::text = subject_id));
CREATE POLICY events_of_leads_read ON events FOR SELECT TO breechlink_member
  USING (subject_type = 'lead' AND EXISTS (SELECT FROM leads l WHERE l.id::text = subject_id));
