-- A row is one address, or one whole domain, that must never be mailed.
SELECT IF(address LIKE '@%', NULL, address) AS email,
       IF(address LIKE '@%', SUBSTRING(address, 2), NULL) AS domain,
       reason, happened_at AS `at`, source
FROM suppressions
ORDER BY address
