-- One row = one number that was merged into the lead, and why; perennial unmerge takes it out again.
SELECT m.merged AS `lead`, m.night, m.rule, m.probability, m.model, m.older AS inquiry, m.younger AS resembles
FROM lead_aliases a JOIN merges m ON m.open_merged = a.alias
WHERE a.lead_number = :lead ORDER BY m.merge_number LIMIT 50
