-- A row is one visit of a lead to a stage, in the order in which the lead went.
SELECT lead_number AS `lead`, stage, visit, entered_at, left_at, to_stage, reason, actor
FROM stays
ORDER BY lead_number, entered_at
