package dev.perennial.dedupe;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Chooses again what to believe of leads, because inquiries came or went outside of the night's own order. */
@Component
public class LeadsAnew {

    private final InquiriesByLead inquiries;
    private final Leads leads;

    LeadsAnew(InquiriesByLead inquiries, Leads leads) {
        this.inquiries = inquiries;
        this.leads = leads;
    }

    /** @param due the night that shall score and place them again */
    public void choose(Collection<Long> leadNumbers, LocalDate due) {
        List<BestValues> best = inquiries.of(List.copyOf(leadNumbers)).stream()
                .map(Survivorship::best)
                .toList();
        leads.record(best, due);
    }
}
