package dev.perennial.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The file straight into a table with the columns and indexes of inquiries: nothing is cleaned, checked or accounted for. */
final class RawLoad implements AutoCloseable {

    private final Connection connection;

    RawLoad(DataSource database) throws SQLException {
        try (Connection known = database.getConnection()) {
            var details = known.getMetaData();
            String url = details.getURL().replaceAll("allowLoadLocalInfileInPath=[^&]*", "allowLoadLocalInfile=true");
            var pool = database.unwrap(com.zaxxer.hikari.HikariDataSource.class);
            connection = DriverManager.getConnection(url, pool.getUsername(), pool.getPassword());
        }
    }

    /** Seconds of one LOAD DATA. */
    double loadData(Path file) throws SQLException {
        fresh();
        return timed(() -> execute("""
                LOAD DATA LOCAL INFILE '%s' INTO TABLE raw_inquiries CHARACTER SET utf8mb4
                FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' LINES TERMINATED BY '\\r\\n' IGNORE 1 LINES
                (source_key, @at, email, first_name, last_name, title, company, phone, @country, city, postal_code,
                 @employees, product, @consent, campaign)
                SET consent = 'yes', inquiry = (@n := @n + 1), line = @n + 1, inquiry_id = source_key, email_key = email, feed = 'bench',
                    file = 1, night = '2026-11-20', source = 'bench', name_key = CONCAT(first_name, last_name),
                    received_at = LEFT(@at, 19), country = LEFT(@country, 2), employees = NULLIF(@employees, '')
                """.formatted(file.toAbsolutePath())));
    }

    /** Seconds of multi-row inserts of 2,000 rows a batch, one transaction a batch. */
    double batchInserts(Path file) throws SQLException {
        fresh();
        return timed(() -> insert(file));
    }

    private void insert(Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT IGNORE INTO raw_inquiries (inquiry, line, feed, file, night, source, source_key, inquiry_id,
                            received_at, email, email_key, first_name, last_name, name_key, title, company, phone, country,
                            city, postal_code, employees, product, campaign, consent)
                        VALUES (?, ?, 'bench', 1, '2026-11-20', 'bench', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'yes')
                        """)) {
            long number = 0;
            for (CsvRecord row : rows) {
                if (number++ > 0) {
                    bind(insert, number, row);
                    insert.addBatch();
                }
                if (number % 2000 == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void bind(PreparedStatement insert, long number, CsvRecord row) throws SQLException {
        int at = 1;
        insert.setLong(at++, number);
        insert.setLong(at++, number);
        insert.setString(at++, row.getField(0));
        insert.setString(at++, row.getField(0));
        insert.setString(at++, row.getField(1).substring(0, Math.min(19, row.getField(1).length())));
        insert.setString(at++, row.getField(2));
        insert.setString(at++, row.getField(2));
        insert.setString(at++, row.getField(3));
        insert.setString(at++, row.getField(4));
        insert.setString(at++, row.getField(3) + row.getField(4));
        insert.setString(at++, row.getField(5));
        insert.setString(at++, row.getField(6));
        insert.setString(at++, row.getField(7));
        insert.setString(at++, row.getField(8).substring(0, Math.min(2, row.getField(8).length())));
        insert.setString(at++, row.getField(9));
        insert.setString(at++, row.getField(10));
        insert.setString(at++, row.getField(11).isEmpty() ? null : row.getField(11));
        insert.setString(at++, row.getField(12));
        insert.setString(at, row.getField(14));
    }

    long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM raw_inquiries")) {
            count.next();
            return count.getLong(1);
        }
    }

    private void fresh() throws SQLException {
        execute("DROP TABLE IF EXISTS raw_inquiries");
        execute("CREATE TABLE raw_inquiries LIKE inquiries");
        execute("SET @n := 0");
        execute("SET sql_mode = ''");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static double timed(Work work) throws SQLException {
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        execute("DROP TABLE IF EXISTS raw_inquiries");
        connection.close();
    }
}
