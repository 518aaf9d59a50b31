package dev.perennial.funnel;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.lead.LeadFacts;
import dev.perennial.stay.NewLeads;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every lead into the stage it has a right to, and takes it out of those it has outstayed. */
@Configuration(proxyBeanMethods = false)
class FunnelJob {

    @Bean
    Job funnel(
            Jobs jobs,
            Step openFirstStays,
            Step decideSalesFeedback,
            Step answerOpportunities,
            Step placeLeads,
            Step expireHandOffs,
            Step expireStays,
            Step remindReps) {
        return jobs.of(
                openFirstStays,
                decideSalesFeedback,
                answerOpportunities,
                placeLeads,
                expireHandOffs,
                expireStays,
                remindReps);
    }

    /** Every new lead begins in the first stage. */
    @Bean
    Step openFirstStays(Steps steps, NewLeads newLeads) {
        return steps.repeat(newLeads::openNextStays);
    }

    /** Applies what reps answered, in the order in which it happened. */
    @Bean
    Step decideSalesFeedback(Steps steps, SalesFeedback salesFeedback) {
        return steps.repeat(salesFeedback::decideNextPage);
    }

    /** Tells sales which of tonight's opportunities have found their lead. */
    @Bean
    Step answerOpportunities(Steps steps, Opportunities opportunities) {
        return steps.once(opportunities::answer);
    }

    /** Moves every lead that changed to the stage nearest to the sale that it has a right to. */
    @Bean
    Step placeLeads(Steps steps, LeadsToPlace leadsToPlace, Dictionary dictionary, Placements placements) {
        return steps.<LeadFacts, Placement>chunk()
                .reader(leadsToPlace)
                .processor(lead -> new Placement(lead.leadNumber(), dictionary.place(lead)))
                .writer(placements::record)
                .build();
    }

    /** Takes back the leads that no rep accepted, or contacted, in time. */
    @Bean
    Step expireHandOffs(Steps steps, Clocks clocks) {
        return steps.repeat(clocks::expireNextHandOffs);
    }

    /** Moves on the leads whose stay has lasted too long. */
    @Bean
    Step expireStays(Steps steps, Clocks clocks) {
        return steps.repeat(clocks::expireNextStays);
    }

    /** A promise that was missed, while the lead is still in the rep's hands, gets a new answer to "what happens next?" */
    @Bean
    Step remindReps(Steps steps, Clocks clocks) {
        return steps.once(clocks::remindReps);
    }
}
