-- One row = the lead as it stands.
SELECT lead_number AS `lead`, first_name, last_name, title, company, email, phone, country, source, consent,
       fit, interest, score, grade, stage, stage_since, owner, last_reason
FROM leads WHERE lead_number = :lead
