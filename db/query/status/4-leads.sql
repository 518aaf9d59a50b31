-- One row = one stage and the leads in it.
SELECT stage, COUNT(*) AS leads FROM leads WHERE merged_on IS NULL GROUP BY stage ORDER BY stage
