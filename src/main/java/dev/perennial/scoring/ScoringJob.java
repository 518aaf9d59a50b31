package dev.perennial.scoring;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.night.Night;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps every score true as of tonight. */
@Configuration(proxyBeanMethods = false)
class ScoringJob {

    @Bean
    Job scoring(Jobs jobs, Step scoreChangedLeads) {
        return jobs.of(scoreChangedLeads);
    }

    /** Scores every lead that changed since its last score, or of whose points some fade tonight. */
    @Bean
    Step scoreChangedLeads(Steps steps, LeadsToScore leadsToScore, Scorecard scorecard, Scores scores, Night night) {
        return steps.<LeadToScore, ScoredLead>chunk()
                .reader(leadsToScore)
                .processor(lead -> scorecard.score(lead, night.date()))
                .writer(scores::record)
                .build();
    }

    @Bean
    Scorecard scorecard(Home home) {
        return Problems.none(problems -> ScorecardFile.read(home, problems));
    }
}
