package dev.perennial.privacy;

import dev.perennial.lead.Forgotten;
import dev.perennial.lead.MaskedEmail;
import dev.perennial.privacy.papers.PaperTrail;
import dev.perennial.register.Register;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person everywhere and keeps a salted hash of their addresses, so that no later file brings them back. What
 * they did stays counted under a lead that is nobody's.
 */
@Component
public class Forget {

    private static final Logger log = LoggerFactory.getLogger(Forget.class);

    private final JdbcClient database;
    private final People people;
    private final OutOfReach outOfReach;
    private final RowsOfFiles rowsOfFiles;
    private final PaperTrail paperTrail;
    private final Register register;
    private final Forgotten forgotten;
    private final Clock clock;

    Forget(
            JdbcClient database,
            People people,
            OutOfReach outOfReach,
            RowsOfFiles rowsOfFiles,
            PaperTrail paperTrail,
            Register register,
            Forgotten forgotten,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.outOfReach = outOfReach;
        this.rowsOfFiles = rowsOfFiles;
        this.paperTrail = paperTrail;
        this.register = register;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /**
     * What was erased: the leads that are nobody's now, rows by table, and files deleted or without the person's rows.
     *
     * @param left files that still name the person; somebody must take them out by hand
     */
    public record Erased(Set<Long> leads, Map<String, Integer> rows, List<Path> cleaned, List<Path> left) {}

    /**
     * Everything or nothing; asked again it finds nothing more. No run may be active meanwhile.
     *
     * @throws StillSending when a message to the person is on its way at this moment
     */
    @Transactional
    public Erased person(String email) {
        Person person = people.find(email);
        Mentions mentions = new Mentions(person.keys());
        outOfReach.of(person.leads());
        register.forget(inquiries(person));
        Map<String, Integer> rows = new TreeMap<>();
        PersonalTables.OF_PEOPLE.forEach(table -> table.erasure().ifPresent(sql -> {
            rows.put(table.name(), database.sql(sql).params(person.parameters()).update());
        }));
        PersonalTables.OF_FILES.forEach(table -> rows.put(table.name(), rowsOfFiles.erase(table, mentions)));
        forgotten.add(person.keys(), clock.instant());
        PaperTrail.Swept files = paperTrail.sweep(mentions::in);
        rows.values().removeIf(count -> count == 0);
        log.info(
                "Forgot {}: rows {}, files cleaned {}",
                MaskedEmail.of(email),
                rows,
                files.cleaned().size());
        return new Erased(person.leads(), rows, files.cleaned(), files.left());
    }

    private Set<Long> inquiries(Person person) {
        return Set.copyOf(database.sql("SELECT inquiry FROM inquiries WHERE " + PersonalTables.INQUIRIES)
                .params(person.parameters())
                .query(Long.class)
                .list());
    }
}
