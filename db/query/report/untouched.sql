-- A row is one lead that nobody is going to do anything about, or that should have been acted on already; there must be none.
SELECT lead_number AS `lead`, stage, stage_since AS since
FROM leads
WHERE made_on <= :night AND merged_on IS NULL
  AND (next_action IS NULL
       OR ((next_due IS NULL OR next_due < :night_end) AND (stage IS NULL OR stage NOT IN (:final_stages))))
ORDER BY lead_number
LIMIT 10000
