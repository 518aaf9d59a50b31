-- One row = one state of messages in the outbox.
SELECT state, COUNT(*) AS messages FROM messages GROUP BY state ORDER BY state
