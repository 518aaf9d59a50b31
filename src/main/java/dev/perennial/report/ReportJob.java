package dev.perennial.report;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes what the night and all nights before it came to. */
@Configuration(proxyBeanMethods = false)
class ReportJob {

    @Bean
    Job report(Jobs jobs, Step writeReport) {
        return jobs.of(writeReport);
    }

    /** One step for the tables and the page, because one transaction sees one moment: all figures agree. */
    @Bean
    Step writeReport(Steps steps, Reports reports) {
        return steps.once(tally -> tally.wrote(reports.write()));
    }

    @Bean
    ReportSettings reportSettings(Home home) {
        return Problems.none(problems -> ReportFile.read(home, problems));
    }
}
