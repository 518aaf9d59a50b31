package dev.perennial.dedupe;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.census.NewRecords;
import dev.perennial.dedupe.NewInquiries.Unlinked;
import dev.perennial.likeness.Likenesses;
import dev.perennial.likeness.RecordsAnew;
import dev.perennial.told.Heard;
import dev.perennial.told.Unheard;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the person behind each new inquiry. */
@Configuration(proxyBeanMethods = false)
class DedupeJob {

    @Bean
    Job dedupe(
            Jobs jobs,
            Step finishMerges,
            Step linkNewInquiries,
            Step recordAnew,
            Step keepNewRecords,
            Step weighLikenesses,
            Step takeReviewAnswers,
            Step decideMerges,
            Step mergeLeads,
            Step writeReview,
            Step answerReviewFiles,
            Step chooseBestValues,
            Step attachActivities,
            Step attachEarlierActivities,
            Step attachOpportunities) {
        return jobs.of(
                finishMerges,
                linkNewInquiries,
                recordAnew,
                keepNewRecords,
                weighLikenesses,
                takeReviewAnswers,
                decideMerges,
                mergeLeads,
                writeReview,
                answerReviewFiles,
                chooseBestValues,
                attachActivities,
                attachEarlierActivities,
                attachOpportunities);
    }

    /** For each inquiry without a lead: find the lead that has its keys, or make one; record the link and the keys. */
    @Bean
    Step linkNewInquiries(Steps steps, NewInquiries newInquiries, Links links) {
        return steps.<Unlinked, Unlinked>chunk(NewInquiries.PAGE)
                .reader(newInquiries)
                .writer(some -> links.record(some.getItems()))
                .build();
    }

    /** For each record that was made by another model: make it again by that of tonight. */
    @Bean
    Step recordAnew(Steps steps, RecordsAnew recordsAnew) {
        return steps.repeat(recordsAnew::recordNextPage);
    }

    /** For each inquiry that told something new of its lead: record it, and how common its words are. */
    @Bean
    Step keepNewRecords(Steps steps, Unheard unheard, NewRecords newRecords) {
        return steps.<Heard, Heard>chunk(Unheard.PAGE)
                .reader(unheard)
                .writer(some -> newRecords.keep(some.getItems()))
                .build();
    }

    /** For each such record: register its keys, and weigh it against all older ones that share one; likely pairs are kept. */
    @Bean
    Step weighLikenesses(Steps steps, Likenesses likenesses) {
        return steps.repeat(likenesses::weighNextPage);
    }

    /** For each lead that got an inquiry tonight: choose the best value of every field among its inquiries. */
    @Bean
    Step chooseBestValues(Steps steps, LeadsWithNews leadsWithNews, Leads leads) {
        return steps.<InquiriesOfLead, BestValues>chunk()
                .reader(leadsWithNews)
                .processor(Survivorship::best)
                .writer(leads::record)
                .build();
    }

    /** Gives tonight's activities, which know an e-mail address or a lead's number, to the lead they belong to. */
    @Bean
    Step attachActivities(Steps steps, Attachments attachments) {
        return steps.slices(attachments::activitiesOfTonight, attachments::attachActivities);
    }

    /** Gives the activities of people nobody knew to the leads whose addresses became known tonight. */
    @Bean
    Step attachEarlierActivities(Steps steps, Attachments attachments) {
        return steps.slices(attachments::leadsWithNews, attachments::attachEarlierActivities);
    }

    /** Gives each opportunity to the lead that sales named. */
    @Bean
    Step attachOpportunities(Steps steps, Attachments attachments) {
        return steps.once(attachments::attachOpportunities);
    }
}
