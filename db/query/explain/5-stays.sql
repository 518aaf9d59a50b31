-- One row = one visit of the lead to one stage.
SELECT stage, visit, entered_at, left_at, to_stage, reason, actor FROM stays WHERE lead_number = :lead ORDER BY entered_at
