package dev.perennial.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Larkspur Instruments, a made-up maker of lab sensors in Berlin: its customers, web site, fair, partner and four reps fill
 * the inbox night by night, and react to what Perennial did the night before.
 *
 * <p>The same seed, first night and world write the same bytes. One instance plays its nights once and in order, because
 * the reps remember whom they have talked to.
 */
public final class DemoCompany {

    private final InquiryFiles inquiryFiles;
    private final List<Arrival> arrivals;

    public DemoCompany(long seed, LocalDate firstNight, DemoWorld world) {
        Season season = new Season(firstNight);
        WebForm webForm = new WebForm(seed, season);
        List<InquirySource> sources = List.of(webForm, new TradeFair(seed, season), new PartnerList(seed, season));
        Inquiries inquiries = new Inquiries(seed, season, sources);
        Conversations conversations = new Conversations(seed);
        Readers readers = new Readers(seed, world);
        this.inquiryFiles = new InquiryFiles(seed, sources, inquiries);
        this.arrivals = List.of(
                inquiryFiles,
                new SalesFeedback(seed, world, conversations),
                new NurtureRequests(seed, world, conversations, inquiries),
                new Opportunities(seed, conversations, inquiries),
                new Activities(seed, new Visitors(seed, season, inquiries), readers),
                new Unsubscribes(seed, inquiries, readers),
                new Costs(seed, season),
                new OddFiles(season, inquiryFiles, webForm));
    }

    /** Writes the files that arrive on this date into the inbox, which is made when it is not there. */
    public void dropFilesFor(LocalDate night, Path inbox) {
        Inbox tonight = new Inbox(inbox, night);
        arrivals.forEach(arrival -> arrival.arrive(night, tonight));
    }

    /** Rows of inquiries written so far, repeated ones included, files that came twice counted once. */
    public int inquiryRowsSoFar() {
        return inquiryFiles.rows();
    }

    /** How many of these rows have which kind of dirt, for instance BROKEN_EMAIL. */
    public Map<String, Integer> dirtSoFar() {
        Map<String, Integer> dirt = new TreeMap<>();
        inquiryFiles.dirt().forEach((kind, count) -> dirt.put(kind.name(), count));
        return dirt;
    }
}
