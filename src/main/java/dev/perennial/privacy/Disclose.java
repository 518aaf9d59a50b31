package dev.perennial.privacy;

import dev.perennial.config.Home;
import dev.perennial.lead.EmailKey;
import dev.perennial.lead.Forgotten;
import dev.perennial.lead.MaskedEmail;
import dev.perennial.privacy.papers.PaperTrail;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells a person all that is known about them: every row of every table, and the files that name them. */
@Component
public class Disclose {

    private static final Logger log = LoggerFactory.getLogger(Disclose.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final People people;
    private final RowsOfFiles rowsOfFiles;
    private final PaperTrail paperTrail;
    private final Forgotten forgotten;
    private final Home home;

    Disclose(
            JdbcClient database,
            People people,
            RowsOfFiles rowsOfFiles,
            PaperTrail paperTrail,
            Forgotten forgotten,
            Home home) {
        this.database = database;
        this.people = people;
        this.rowsOfFiles = rowsOfFiles;
        this.paperTrail = paperTrail;
        this.forgotten = forgotten;
        this.home = home;
    }

    /** As indented JSON: addresses, leads, whether the address was forgotten, tables with their rows, files. */
    @Transactional(readOnly = true)
    public String about(String email) {
        Person person = people.find(email);
        Mentions mentions = new Mentions(person.keys());
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("addresses", person.keys().stream().sorted().toList());
        known.put("leads", person.leads().stream().sorted().toList());
        known.put("forgotten", forgotten.contains(EmailKey.of(email)));
        known.put("tables", tables(person, mentions));
        known.put(
                "files",
                paperTrail.naming(mentions::in).stream().map(this::shown).toList());
        log.info("Disclosed what is known about {}", MaskedEmail.of(email));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known) + "\n";
    }

    private Map<String, List<Map<String, Object>>> tables(Person person, Mentions mentions) {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        PersonalTables.OF_PEOPLE.forEach(table -> tables.put(
                table.name(),
                database.sql(table.disclosure())
                        .params(person.parameters())
                        .query()
                        .listOfRows()));
        PersonalTables.OF_FILES.forEach(table -> tables.put(table.name(), rowsOfFiles.of(table, mentions)));
        tables.values().removeIf(List::isEmpty);
        return tables;
    }

    private String shown(Path file) {
        return home.folder().relativize(file).toString().replace('\\', '/');
    }
}
