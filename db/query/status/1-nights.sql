-- One row = one of the last five nights.
SELECT night, state FROM nights ORDER BY night DESC LIMIT 5
