-- A row is one identity that must hold: two counts of the same thing, made from different tables.
WITH made AS (
    SELECT l.lead_number, l.stage, s.stage AS open_stage
    FROM leads l
    LEFT JOIN stays s ON s.open_lead = l.lead_number
    WHERE l.made_on <= :night AND (l.merged_on IS NULL OR l.merged_on > :night)
),
mail AS (
    SELECT state, not_after >= :night_end AND (sent_at IS NULL OR sent_at >= :night_end) AS waiting
    FROM messages
    WHERE planned_on BETWEEN :nurture_from AND :night
),
identity AS (
    SELECT 1 AS place, 'open stays = leads' AS name,
           (SELECT COUNT(*) FROM stays
            WHERE entered_at < :night_end AND (left_at IS NULL OR left_at >= :night_end)) AS one,
           (SELECT COUNT(*) FROM made) AS other
    UNION ALL
    SELECT 2, 'stage on leads = open stay', COUNT(*), COALESCE(SUM(stage = open_stage), 0) FROM made
    UNION ALL
    SELECT 3, 'mail planned = sent+suppressed+deferred+failed+unknown', COUNT(*),
           COALESCE(SUM(state IN ('SENT', 'SUPPRESSED', 'DEFERRED', 'FAILED', 'UNKNOWN')), 0)
    FROM mail WHERE NOT waiting
    UNION ALL
    SELECT 4, 'mail queued+claimed', COUNT(*), COUNT(*) FROM mail WHERE waiting
    UNION ALL
    SELECT 5, 'inquiries = links',
           (SELECT COUNT(*) FROM inquiries WHERE night <= :night),
           (SELECT COUNT(*) FROM links WHERE night <= :night)
    UNION ALL
    SELECT 6, 'files read = accepted+rejected+repeated',
           COALESCE(SUM(rows_read), 0), COALESCE(SUM(accepted + rejected + repeated), 0)
    FROM files WHERE night = :night
    UNION ALL
    SELECT 7, 'untouched = 0', COUNT(*), 0
    FROM leads
    WHERE made_on <= :night AND merged_on IS NULL
      AND (next_action IS NULL
           OR ((next_due IS NULL OR next_due < :night_end) AND (stage IS NULL OR stage NOT IN (:final_stages))))
)
SELECT name AS `check`, one AS `left`, other AS `right`, IF(one = other, 'yes', 'no') AS holds
FROM identity
ORDER BY place
