-- A row is one promise (accept, contact) for everybody, one rep or one source: how the clocks that ended or ran in the period went.
WITH clock AS (
    SELECT 'accept' AS clock, assignment, lead_number, rep, accept_due AS due,
           IF(LEAST(COALESCE(accepted_at, rejected_at), COALESCE(rejected_at, accepted_at)) < :night_end,
              LEAST(COALESCE(accepted_at, rejected_at), COALESCE(rejected_at, accepted_at)), NULL) AS kept_at,
           IF(ended_at < :night_end, ended_at, NULL) AS ended_at
    FROM assignments
    WHERE assigned_at < :night_end
    UNION ALL
    SELECT 'contact', assignment, lead_number, rep, contact_due,
           IF(first_contact_at < :night_end, first_contact_at, NULL),
           IF(ended_at < :night_end, ended_at, NULL)
    FROM assignments
    WHERE contact_due IS NOT NULL AND accepted_at < :night_end
),
told AS (
    SELECT c.clock, c.rep,
           (SELECT i.source FROM inquiries i WHERE i.lead_number = c.lead_number AND i.night <= :night
            ORDER BY i.received_at, i.inquiry LIMIT 1) AS source,
           CASE
               WHEN c.kept_at <= c.due THEN 'met'
               WHEN c.kept_at > c.due THEN 'breached'
               WHEN c.ended_at < c.due THEN 'void'
               WHEN c.ended_at >= c.due THEN 'breached'
               WHEN c.due >= :night_end THEN 'open_within'
               ELSE 'open_past_due'
           END AS ending
    FROM clock c
    WHERE COALESCE(c.kept_at, c.ended_at) IS NULL OR COALESCE(c.kept_at, c.ended_at) >= :sla_from
),
grouped AS (
    SELECT clock, 1 AS part, 'all' AS group_by, 'all' AS member, ending FROM told
    UNION ALL
    SELECT clock, 2, 'rep', rep, ending FROM told
    UNION ALL
    SELECT clock, 3, 'source', COALESCE(source, ''), ending FROM told
)
SELECT clock, group_by, member AS `group`,
       SUM(ending = 'met') AS met,
       SUM(ending = 'breached') AS breached,
       SUM(ending = 'open_within') AS open_within,
       SUM(ending = 'open_past_due') AS open_past_due,
       SUM(ending = 'void') AS `void`,
       ROUND(SUM(ending = 'met') / NULLIF(SUM(ending IN ('met', 'breached', 'open_past_due')), 0), 4) AS compliance
FROM grouped
GROUP BY clock, part, group_by, member
ORDER BY clock, part, member
