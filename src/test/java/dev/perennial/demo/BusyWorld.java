package dev.perennial.demo;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.reps.Rep;
import dev.perennial.demo.world.DemoWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Perennial of thirty lines: every fourth web inquiry goes to a rep, answers are believed, the others get a mail, and
 * offers lapse after five days.
 */
final class BusyWorld implements DemoWorld {

    private final Map<Long, HandOff> handOffs = new LinkedHashMap<>();
    private final Map<LocalDate, List<Mailed>> mails = new LinkedHashMap<>();
    private long leads;
    int lapsed;

    @Override
    public List<HandOff> openHandOffs() {
        return List.copyOf(handOffs.values());
    }

    @Override
    public List<Mailed> mailsSentOn(LocalDate night) {
        return mails.getOrDefault(night, List.of());
    }

    void run(LocalDate night, Path inbox) throws IOException {
        Instant end = night.plusDays(1).atStartOfDay(Season.BERLIN).toInstant();
        believeAnswers(night, inbox);
        lapse(end);
        List<Mailed> sent = new ArrayList<>();
        for (Map<String, String> inquiry : Csv.rows(inbox.resolve("web-form-" + night + ".csv"))) {
            long lead = ++leads;
            String email = inquiry.getOrDefault("email", "").toLowerCase(Locale.ROOT);
            if (lead % 4 == 0) {
                String rep = Rep.ALL.get((int) (lead / 4 % 4)).name();
                handOffs.put(lead, new HandOff(lead, email, rep, end, "OFFERED", 0));
            } else if (!email.isEmpty()) {
                sent.add(new Mailed(email, "no-budget", "01-worth-the-wait", end.plusSeconds(9 * 3600)));
            }
        }
        mails.put(night, sent);
    }

    private void believeAnswers(LocalDate night, Path inbox) throws IOException {
        for (Rep rep : Rep.ALL) {
            Path file = inbox.resolve("sales-feedback-" + rep.name() + "-" + night + ".csv");
            if (Files.exists(file)) {
                Csv.rows(file).forEach(this::believe);
            }
        }
    }

    private void believe(Map<String, String> answer) {
        String lead = answer.getOrDefault("lead", "");
        for (HandOff open : openHandOffs()) {
            if (lead.equals(Long.toString(open.leadNumber())) || lead.equals(open.email())) {
                switch (answer.getOrDefault("action", "")) {
                    case "accept" -> become(open, "ACCEPTED", 0);
                    case "contact" -> become(open, "CONTACTED", open.attempts() + 1);
                    case "reject", "return", "close-lost" -> handOffs.remove(open.leadNumber());
                    default -> {}
                }
            }
        }
    }

    private void become(HandOff open, String state, int attempts) {
        handOffs.put(
                open.leadNumber(),
                new HandOff(open.leadNumber(), open.email(), open.rep(), open.assignedAt(), state, attempts));
    }

    private void lapse(Instant now) {
        for (HandOff open : openHandOffs()) {
            if (open.state().equals("OFFERED")
                    && open.assignedAt().plusSeconds(5 * 86_400).isBefore(now)) {
                handOffs.remove(open.leadNumber());
                lapsed++;
            }
        }
    }
}
