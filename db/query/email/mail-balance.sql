-- A row is one night's planned messages and where they are now; holds = 1 when none of them is lost or still in somebody's hands.
SELECT planned_on,
       COUNT(*) AS planned,
       SUM(state = 'SENT') AS sent,
       SUM(state = 'SUPPRESSED') AS suppressed,
       SUM(state = 'DEFERRED') AS deferred,
       SUM(state = 'FAILED') AS failed,
       SUM(state = 'UNKNOWN') AS unknown,
       SUM(state = 'QUEUED') AS queued,
       SUM(state = 'CLAIMED') AS claimed,
       COUNT(*) = SUM(state IN ('SENT', 'SUPPRESSED', 'DEFERRED', 'FAILED', 'UNKNOWN', 'QUEUED')) AS holds
FROM messages
GROUP BY planned_on
ORDER BY planned_on
