-- A row is one lead: who it is, where it stands, and what happens next.
SELECT l.lead_number AS `lead`, l.email, l.phone, l.first_name, l.last_name, l.company, l.country, l.stage, l.stage_since,
       l.owner, l.fit, l.interest, l.score, l.grade, l.consent,
       IF(EXISTS (SELECT 1 FROM suppressions s WHERE s.address IN (l.email_key, CONCAT('@', l.email_domain))),
          'yes', 'no') AS suppressed,
       l.next_action, l.next_owner, l.next_due
FROM leads l
WHERE l.merged_on IS NULL
ORDER BY l.lead_number
