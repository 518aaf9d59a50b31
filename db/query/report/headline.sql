-- A row is one headline figure: the last seven days, and the seven days before them.
WITH figure AS (
    SELECT 1 AS place, 'new inquiries' AS name, SUM(night >= :week_from) AS this_week, SUM(night < :week_from) AS week_before
    FROM inquiries WHERE night BETWEEN :earlier_from AND :night
    UNION ALL
    SELECT 2, 'new leads', SUM(made_on >= :week_from), SUM(made_on < :week_from)
    FROM leads WHERE made_on BETWEEN :earlier_from AND :night AND merged_on IS NULL
    UNION ALL
    SELECT 3, 'MQL', SUM(entered_at >= :week_starts), SUM(entered_at < :week_starts)
    FROM stays WHERE stage = 'mql' AND visit = 1 AND entered_at >= :earlier_starts AND entered_at < :night_end
    UNION ALL
    SELECT 4, 'accepted', SUM(accepted_at >= :week_starts), SUM(accepted_at < :week_starts)
    FROM assignments WHERE accepted_at >= :earlier_starts AND accepted_at < :night_end
    UNION ALL
    SELECT 5, 'won', SUM(closed_at >= :week_starts), SUM(closed_at < :week_starts)
    FROM opportunities
    WHERE won AND closed_at >= :earlier_starts AND closed_at < :night_end AND changed_on <= :night
    UNION ALL
    SELECT 6, 'revenue', SUM(IF(closed_at >= :week_starts, amount, 0)), SUM(IF(closed_at < :week_starts, amount, 0))
    FROM opportunities
    WHERE won AND closed_at >= :earlier_starts AND closed_at < :night_end AND changed_on <= :night
      AND COALESCE(currency, :currency) = :currency
    UNION ALL
    SELECT 7, 'mails sent', SUM(sent_at >= :week_starts), SUM(sent_at < :week_starts)
    FROM messages
    WHERE planned_on BETWEEN :nurture_from AND :night
      AND state = 'SENT' AND sent_at >= :earlier_starts AND sent_at < :night_end
)
SELECT name, COALESCE(this_week, 0) AS this_week, COALESCE(week_before, 0) AS week_before
FROM figure
ORDER BY place
