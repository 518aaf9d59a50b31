-- A row is one campaign of one source: what came of the leads whose first inquiry it brought in the period, and what it cost.
WITH line AS (
    SELECT m.position, m.stage
    FROM JSON_TABLE(:main_line, '$[*]' COLUMNS (position FOR ORDINALITY, stage VARCHAR(40) PATH '$')) m
),
ranked AS (
    SELECT lead_number, night, source, COALESCE(campaign, '') AS campaign,
           ROW_NUMBER() OVER (PARTITION BY lead_number ORDER BY received_at, inquiry) AS place
    FROM inquiries
    WHERE lead_number IS NOT NULL AND night <= :night
),
brought AS (
    SELECT lead_number, source, campaign FROM ranked WHERE place = 1 AND night >= :sources_from
),
furthest AS (
    SELECT b.lead_number, b.source, b.campaign, MAX(l.position) AS position
    FROM brought b
    LEFT JOIN stays s ON s.lead_number = b.lead_number AND s.entered_at < :night_end
    LEFT JOIN line l ON l.stage = s.stage
    GROUP BY b.lead_number, b.source, b.campaign
),
won AS (
    SELECT b.source, b.campaign, SUM(o.amount) AS revenue
    FROM brought b
    JOIN opportunities o ON o.lead_number = b.lead_number
    WHERE o.won AND o.closed_at < :night_end AND o.changed_on <= :night AND COALESCE(o.currency, :currency) = :currency
    GROUP BY b.source, b.campaign
),
figure AS (
    SELECT source, COALESCE(campaign, '') AS campaign, COUNT(*) AS inquiries,
           0 AS leads, 0 AS mql, 0 AS sal, 0 AS won, 0 AS revenue, 0 AS cost
    FROM inquiries
    WHERE night BETWEEN :sources_from AND :night
    GROUP BY source, COALESCE(campaign, '')
    UNION ALL
    SELECT source, campaign, 0, COUNT(*),
           SUM(COALESCE(position >= (SELECT position FROM line WHERE stage = 'mql'), 0)),
           SUM(COALESCE(position >= (SELECT position FROM line WHERE stage = 'sal'), 0)),
           SUM(COALESCE(position >= (SELECT MAX(position) FROM line), 0)), 0, 0
    FROM furthest
    GROUP BY source, campaign
    UNION ALL
    SELECT source, campaign, 0, 0, 0, 0, 0, revenue, 0 FROM won
    UNION ALL
    SELECT source, campaign, 0, 0, 0, 0, 0, 0,
           amount * (DATEDIFF(LEAST(to_date, :night), GREATEST(from_date, :sources_from)) + 1)
               / (DATEDIFF(to_date, from_date) + 1)
    FROM costs
    WHERE night <= :night AND from_date <= :night AND to_date >= :sources_from AND currency = :currency
),
summed AS (
    SELECT source, campaign, SUM(inquiries) AS inquiries, SUM(leads) AS leads, SUM(mql) AS mql, SUM(sal) AS sal,
           SUM(won) AS won, SUM(revenue) AS revenue, SUM(cost) AS cost
    FROM figure
    GROUP BY source, campaign
)
SELECT source, campaign, inquiries, leads, mql, sal, won,
       ROUND(revenue, 2) AS revenue,
       ROUND(cost, 2) AS cost,
       ROUND(NULLIF(cost, 0) / NULLIF(mql, 0), 2) AS cost_per_mql,
       ROUND((revenue - cost) / NULLIF(cost, 0), 4) AS roi
FROM summed
ORDER BY source, campaign
