package dev.perennial.demo;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.reps.Reps;
import dev.perennial.demo.world.DemoWorld;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Larkspur Instruments, a made-up maker of lab sensors in Berlin: its customers, web site, fair, partner and four reps fill
 * the inbox night by night, and react to what Perennial did the night before.
 *
 * <p>The same seed, first night and world write the same bytes. One instance plays its nights once and in order, because
 * the reps remember whom they have talked to.
 */
public final class DemoCompany {

    private final Market market;
    private final List<Arrival> arrivals = new ArrayList<>();

    public DemoCompany(long seed, LocalDate firstNight, DemoWorld world) {
        Season season = new Season(firstNight);
        Readers readers = new Readers(seed, world);
        this.market = new Market(seed, season);
        arrivals.addAll(market.arrivals());
        arrivals.addAll(new Reps(seed, world, market).arrivals());
        arrivals.add(new Activities(seed, new Visitors(seed, season, market), readers));
        arrivals.add(new Unsubscribes(seed, market, readers));
        arrivals.add(new Costs(seed, season));
    }

    /** Writes the files that arrive on this date into the inbox, which is made when it is not there. */
    public void dropFilesFor(LocalDate night, Path inbox) {
        Inbox tonight = new Inbox(inbox, night);
        arrivals.forEach(arrival -> arrival.arrive(night, tonight));
    }

    /** Rows of inquiries written so far, repeated ones included, files that came twice counted once. */
    public int inquiryRowsSoFar() {
        return market.rowsSoFar();
    }

    /** How many of these rows have which kind of dirt, for instance BROKEN_EMAIL. */
    public Map<String, Integer> dirtSoFar() {
        return market.dirtSoFar();
    }
}
