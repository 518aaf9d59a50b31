-- One row = one stage and the leads in it.
SELECT stage, COUNT(*) AS leads FROM leads GROUP BY stage ORDER BY stage
