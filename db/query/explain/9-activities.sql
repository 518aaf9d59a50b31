-- One row = one thing the lead did, the newest first.
SELECT happened_at, type, detail, value FROM activities WHERE lead_number = :lead ORDER BY happened_at DESC LIMIT 30
