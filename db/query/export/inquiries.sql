-- A row is one inquiry: a response received from one source, and the lead it belongs to.
SELECT inquiry, feed, inquiry_id, file, line, received_at, email, phone, first_name, last_name, company, country,
       source, campaign, lead_number AS `lead`
FROM inquiries
ORDER BY inquiry
