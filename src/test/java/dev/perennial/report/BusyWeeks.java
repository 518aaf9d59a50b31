package dev.perennial.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Sixty made-up days of a company with leads in every stage, the same every time. */
final class BusyWeeks {

    private static final List<String> SOURCES = List.of("website", "trade fair", "webinar", "partner list");
    private static final List<String> REPS = List.of("anna.weber", "bela.kovacs", "chiara.rossi");
    private static final List<String> LINE = List.of("inquiry", "engaged", "mql", "sal", "sql", "customer");
    private static final List<Double> GOES_ON = List.of(0.75, 0.6, 0.7, 0.6, 0.5);

    private final Random random = new Random(7);
    private final LocalDate last;
    private final Story story;

    private BusyWeeks(Story story, LocalDate last) {
        this.story = story;
        this.last = last;
    }

    static void before(LocalDate last, Story story) {
        new BusyWeeks(story, last).tell();
    }

    private void tell() {
        for (int number = 1; number <= 400; number++) {
            LocalDate made = last.minusDays(60 - number * 60L / 400);
            String source = SOURCES.get(random.nextInt(SOURCES.size()));
            walk(story.lead(number, made.toString(), source, source.equals("website") ? "" : "autumn"), made);
        }
        story.costs(
                "trade fair",
                "autumn",
                last.minusDays(50).toString(),
                last.minusDays(20).toString(),
                "12000",
                "EUR");
        story.costs(
                "webinar",
                "autumn",
                last.minusDays(40).toString(),
                last.plusDays(10).toString(),
                "2500",
                "EUR");
        story.file(20, "web-form", last.toString(), 41, 3, 2);
        story.reject(20, 7, "no-contact", "no e-mail, phone or name with a company");
        story.reject(20, 9, "no-contact", "no e-mail, phone or name with a company");
        story.reject(20, 12, "bad-date", "received_at '31.02.2026' is no date");
    }

    private void walk(LeadStory lead, LocalDate made) {
        LocalDate day = made;
        int minute = random.nextInt(540);
        lead.enters(LINE.get(0), at(day, minute));
        for (int stage = 1; stage < LINE.size(); stage++) {
            day = day.plusDays(1 + (long) (random.nextDouble() * random.nextDouble() * 20));
            if (day.isAfter(last)) {
                return;
            }
            if (random.nextDouble() > GOES_ON.get(stage - 1)) {
                nurture(lead.enters(random.nextInt(5) == 0 ? "disqualified" : "nurture", at(day, minute)), day);
                return;
            }
            lead.enters(LINE.get(stage), at(day, minute));
            enterWork(lead, stage, day, minute);
        }
        lead.wins(String.valueOf(4000 + random.nextInt(9000)), "EUR", at(day, minute));
    }

    private void enterWork(LeadStory lead, int stage, LocalDate day, int minute) {
        if (stage == 2) {
            lead.offeredTo(REPS.get(random.nextInt(REPS.size())), at(day, minute), at(day.plusDays(1), minute));
        } else if (stage == 3) {
            lead.accepted(at(day, minute), at(day.plusDays(1), minute));
        } else if (stage == 4) {
            lead.contacted(at(day, minute));
        }
    }

    private void nurture(LeadStory lead, LocalDate day) {
        lead.enrolledOn("back-in-touch", day.toString());
        List<String> touches = List.of("01-how-are-you", "02-case-study", "03-offer");
        for (int touch = 0; touch < touches.size(); touch++) {
            LocalDate planned = day.plusDays(touch * 7L);
            if (planned.plusDays(1).isAfter(last)) {
                return;
            }
            lead.mailed("back-in-touch", touches.get(touch), planned.toString(), at(planned.plusDays(1), 60));
            if (random.nextInt(3) == 0) {
                lead.did("open", at(planned.plusDays(1), 300));
            }
            if (random.nextInt(9) == 0) {
                lead.did("click", at(planned.plusDays(1), 310));
            }
        }
    }

    private static String at(LocalDate day, int minute) {
        return day + " %02d:%02d".formatted(8 + minute / 60, minute % 60);
    }
}
