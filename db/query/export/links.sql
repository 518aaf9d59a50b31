-- A row is one decision: which lead an inquiry belongs to, by which rule, how sure, and on which evidence.
SELECT k.inquiry, i.feed, i.inquiry_id, k.lead_number AS `lead`, k.rule, k.probability, k.model, k.evidence
FROM links k
JOIN inquiries i ON i.inquiry = k.inquiry
ORDER BY k.inquiry
