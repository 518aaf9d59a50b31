package dev.perennial.ledger;

import dev.perennial.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file that was ever dropped, and what became of it. Changes are made in the caller's transaction. */
@Component
public class FileLedger {

    private final JdbcClient database;

    public FileLedger(JdbcClient database) {
        this.database = database;
    }

    public Optional<LedgerFile> find(long file) {
        return database.sql("SELECT * FROM files WHERE file = :file")
                .param("file", file)
                .query(FileRow::file)
                .optional();
    }

    /** By its number, else the newest of that name. */
    public Optional<LedgerFile> find(String numberOrName) {
        Optional<LedgerFile> numbered =
                numberOrName.matches("\\d{1,18}") ? find(Long.parseLong(numberOrName)) : Optional.empty();
        return numbered.or(() -> database.sql("SELECT * FROM files WHERE name = :name ORDER BY file DESC LIMIT 1")
                .param("name", numberOrName)
                .query(FileRow::file)
                .optional());
    }

    /** In the order in which they were claimed. */
    public List<LedgerFile> ofNight(LocalDate night) {
        return database.sql("SELECT * FROM files WHERE night = :night ORDER BY file")
                .param("night", night)
                .query(FileRow::file)
                .list();
    }

    /** The file in hand: claimed and not yet done with. */
    public Optional<LedgerFile> unfinished() {
        return database.sql(
                        "SELECT * FROM files WHERE state IN ('CLAIMED', 'HOLDING', 'REFUSING') ORDER BY file LIMIT 1")
                .query(FileRow::file)
                .optional();
    }

    /** The file with this content that counts. */
    public Optional<LedgerFile> withContent(String hash) {
        return database.sql("SELECT * FROM files WHERE taken_once = :hash")
                .param("hash", hash)
                .query(FileRow::file)
                .optional();
    }

    /** A file whose content is new; it counts from now on. */
    public void claim(Arrived file) {
        insert(file, FileState.CLAIMED, null, file.contentHash());
    }

    /** A file that is done with as soon as it is seen. */
    public void close(Arrived file, FileState state, String reason) {
        insert(file, state, reason, null);
    }

    private void insert(Arrived file, FileState state, @Nullable String reason, @Nullable String takenOnce) {
        database.sql("""
                        INSERT INTO files (file, feed, kind, name, night, state, reason, content_hash, taken_once, size_bytes)
                        VALUES (:file, :feed, :kind, :name, :night, :state, :reason, :hash, :takenOnce, :size)
                        """)
                .param("file", file.file())
                .param("feed", file.feed())
                .param("kind", file.kind())
                .param("name", file.name())
                .param("night", file.night())
                .param("state", state.name())
                .param("reason", cut(reason))
                .param("hash", file.contentHash())
                .param("takenOnce", takenOnce)
                .param("size", file.sizeBytes())
                .update();
    }

    /** The file's form is understood and its rows are within the limits; the next row to take starts in this line. */
    public void checked(long file, Form form, List<String> header, long firstLine) {
        database.sql("""
                        UPDATE files SET form = :form, encoding = :encoding, delimiter = :delimiter, quote_mark = :quote,
                               sheet = :sheet, header_row = :headerRow, corrected = :corrected, header = :header,
                               next_line = :line
                        WHERE file = :file AND state = 'CLAIMED'
                        """)
                .param("form", form.kind().name())
                .param("encoding", form.encoding().name())
                .param("delimiter", String.valueOf(form.delimiter()))
                .param("quote", String.valueOf(form.quote()))
                .param("sheet", form.sheet())
                .param("headerRow", form.headerRow())
                .param("corrected", form.corrected())
                .param("header", Fields.json(header))
                .param("line", firstLine)
                .param("file", file)
                .update();
    }

    /** Some more of its rows are taken. */
    public void count(long file, Counts counts, long nextLine) {
        database.sql("""
                        UPDATE files SET rows_read = rows_read + :read, accepted = accepted + :accepted,
                               rejected = rejected + :rejected, repeated = repeated + :repeated, next_line = :line
                        WHERE file = :file AND state = 'CLAIMED'
                        """)
                .param("read", counts.read())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("repeated", counts.repeated())
                .param("line", nextLine)
                .param("file", file)
                .update();
    }

    public void taken(long file) {
        database.sql("UPDATE files SET state = 'TAKEN' WHERE file = :file AND state = 'CLAIMED'")
                .param("file", file)
                .update();
    }

    /** Nothing of the file shall be used: its rows are taken back from now on, and all that were read count as rejected. */
    public void takeBack(long file, FileState until, String reason) {
        database.sql("""
                        UPDATE files SET state = :state, reason = :reason, accepted = 0, repeated = 0, rejected = rows_read
                        WHERE file = :file AND state = 'CLAIMED'
                        """)
                .param("state", until.name())
                .param("reason", cut(reason))
                .param("file", file)
                .update();
    }

    /** All rows of the file are taken back; its content no longer counts, so that it can be dropped again. */
    public void takenBack(long file) {
        database.sql("""
                        UPDATE files SET rows_read = IF(state = 'REFUSING', 0, rows_read),
                               rejected = IF(state = 'REFUSING', 0, rejected),
                               state = IF(state = 'REFUSING', 'REFUSED', 'HELD'), taken_once = NULL
                        WHERE file = :file AND state IN ('HOLDING', 'REFUSING')
                        """).param("file", file).update();
    }

    /** Nothing of the file is used; its content no longer counts, so that it can be dropped again. */
    public void close(long file, FileState state, String reason) {
        database.sql(
                        "UPDATE files SET state = :state, reason = :reason, taken_once = NULL WHERE file = :file AND state = 'CLAIMED'")
                .param("state", state.name())
                .param("reason", cut(reason))
                .param("file", file)
                .update();
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= 500 ? reason : reason.substring(0, 497) + "...";
    }
}
