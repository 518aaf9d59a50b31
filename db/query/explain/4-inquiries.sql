-- One row = one inquiry of the lead, and the rule that found its lead.
SELECT i.inquiry, i.received_at, i.source, i.campaign, i.email, i.phone, i.consent, k.rule, k.probability, f.name AS file, i.line
FROM inquiries i JOIN links k ON k.inquiry = i.inquiry JOIN files f ON f.file = i.file
WHERE i.lead_number = :lead ORDER BY i.received_at LIMIT 50
