-- A row is one hand-off of a lead to a rep, with its clocks.
SELECT lead_number AS `lead`, rep, assigned_at, accept_due, accepted_at, rejected_at, reason, contact_due,
       first_contact_at, state, assignment, ended_at, attempts
FROM assignments
ORDER BY assignment
