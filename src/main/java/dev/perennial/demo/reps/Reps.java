package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.world.DemoWorld;
import java.util.List;

/** The four reps and everything they send: answers to hand-offs, requests to nurture, and how their deals go. */
public final class Reps {

    private final List<Arrival> arrivals;

    public Reps(long seed, DemoWorld world, Market market) {
        Conversations conversations = new Conversations(seed);
        this.arrivals = List.of(
                new SalesFeedback(seed, world, conversations),
                new NurtureRequests(seed, world, conversations, market),
                new Opportunities(seed, conversations, market));
    }

    /** The answers come first: with them the conversations begin. */
    public List<Arrival> arrivals() {
        return arrivals;
    }
}
