-- One row = one hand-off of the lead to a rep.
SELECT rep, state, assigned_at, accept_due, accepted_at, contact_due, first_contact_at, attempts, ended_at, reason
FROM assignments WHERE lead_number = :lead ORDER BY assignment
