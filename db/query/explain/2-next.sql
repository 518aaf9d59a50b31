-- One row = what happens next with the lead.
SELECT next_action, next_owner, next_due FROM leads WHERE lead_number = :lead
