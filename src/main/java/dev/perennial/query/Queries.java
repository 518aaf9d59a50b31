package dev.perennial.query;

import dev.perennial.config.Home;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries of {@code db/query/report}, one per table. */
@Component
public class Queries {

    private final Home home;
    private final JdbcClient database;

    public Queries(Home home, JdbcClient database) {
        this.home = home;
        this.database = database;
    }

    /**
     * Several tables by name, read over two connections: the caller's and one beside it. They show the same moment as long
     * as nobody writes, which the run lock sees to.
     */
    public Map<String, Table> tables(List<String> names, Map<String, Object> params) {
        Map<String, Table> tables = new ConcurrentHashMap<>();
        Queue<String> left = new ConcurrentLinkedQueue<>(names);
        Runnable reader = () -> Stream.generate(left::poll)
                .takeWhile(Objects::nonNull)
                .forEach(name -> tables.put(name, table(name, params)));
        CompletableFuture<Void> beside = CompletableFuture.runAsync(reader);
        try {
            reader.run();
        } finally {
            left.clear();
            join(beside);
        }
        return tables;
    }

    private static void join(CompletableFuture<Void> beside) {
        try {
            beside.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Table table(String name, Map<String, Object> params) {
        String sql = home.require("db/query/report/" + name + ".sql").text();
        ResultSetExtractor<Table> whole = rows -> table(name, rows);
        return database.sql(sql).params(params).query(whole);
    }

    private static Table table(String name, ResultSet rows) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        List<List<@Nullable Object>> cells = new ArrayList<>();
        while (rows.next()) {
            cells.add(row(rows, columns.size()));
        }
        return new Table(name, columns, cells);
    }

    static List<String> columns(ResultSetMetaData description) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            columns.add(description.getColumnLabel(i));
        }
        return columns;
    }

    static List<@Nullable Object> row(ResultSet rows, int columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            row.add(rows.getObject(i));
        }
        return row;
    }
}
