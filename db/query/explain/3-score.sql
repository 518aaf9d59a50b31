-- One row = what one rule gives the lead, and when it will be worth less.
SELECT part, rule, points, occurrences, since, fades_at FROM scores WHERE lead_number = :lead ORDER BY part, points DESC
