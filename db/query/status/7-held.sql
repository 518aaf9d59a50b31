-- One row = one file that is held for its bad rows, and what to say to take it in spite of them or to put it aside.
SELECT file, feed, name, night, reason, CONCAT('perennial held release ', file) AS take_it,
       CONCAT('perennial held reject ', file) AS put_it_aside
FROM files WHERE state = 'HELD' ORDER BY file
