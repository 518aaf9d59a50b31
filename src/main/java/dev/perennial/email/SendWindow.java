package dev.perennial.email;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The hours in which mail may arrive, in the recipient's own time; a window may run over midnight. */
public class SendWindow {

    private static final int DAYS_AHEAD = 400;

    private final EmailSettings.Window settings;
    private final Predicate<LocalDate> workingDay;

    SendWindow(EmailSettings.Window settings, Predicate<LocalDate> workingDay) {
        this.settings = settings;
        this.workingDay = workingDay;
    }

    /** From the first instant to just before the last. */
    public record Window(Instant notBefore, Instant notAfter) {}

    /** What is left of the window that is open at this instant, or else the next one. */
    public Window next(Instant from, ZoneId recipient) {
        LocalDate day = from.atZone(recipient).toLocalDate().minusDays(1);
        for (LocalDate last = day.plusDays(DAYS_AHEAD); day.isBefore(last); day = day.plusDays(1)) {
            Window window = on(day, recipient);
            boolean overOrEmpty =
                    !window.notAfter().isAfter(from) || !window.notBefore().isBefore(window.notAfter());
            if (allowed(day) && !overOrEmpty) {
                return new Window(from.isAfter(window.notBefore()) ? from : window.notBefore(), window.notAfter());
            }
        }
        throw new IllegalStateException("No mail may be sent on any of the next " + DAYS_AHEAD
                + " days; look at window in jobs/70-email/job.yaml and at the days in jobs/night.yaml.");
    }

    /** As {@link #next(Instant, ZoneId)}, for a zone as somebody wrote it; the default one when it is none. */
    public Window next(Instant from, String recipientZone) {
        return next(from, zone(recipientZone));
    }

    public ZoneId zone(String written) {
        try {
            return written.isBlank() ? settings.zone() : ZoneId.of(written);
        } catch (DateTimeException unknown) {
            return settings.zone();
        }
    }

    /** A time that the clocks skip begins when they have been moved; one they repeat is the first of the two. */
    private Window on(LocalDate day, ZoneId zone) {
        boolean overMidnight = !settings.from().isBefore(settings.to());
        LocalDate closing = overMidnight ? day.plusDays(1) : day;
        return new Window(
                day.atTime(settings.from()).atZone(zone).toInstant(),
                closing.atTime(settings.to()).atZone(zone).toInstant());
    }

    private boolean allowed(LocalDate day) {
        return settings.days().contains(day.getDayOfWeek()) && (!settings.onlyWorkingDays() || workingDay.test(day));
    }
}
