package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everybody who asks, through three sources; and what the sources write. */
public final class Market {

    private final Inquiries inquiries;
    private final InquiryFiles files;
    private final OddFiles oddFiles;

    public Market(long seed, Season season) {
        WebForm webForm = new WebForm(seed, season);
        TradeFair tradeFair = new TradeFair(seed, season);
        List<InquirySource> sources = List.of(webForm, tradeFair, new PartnerList(seed, season));
        this.inquiries = new Inquiries(seed, season, sources);
        this.files = new InquiryFiles(seed, sources, inquiries);
        this.oddFiles = new OddFiles(season, files, webForm, tradeFair);
    }

    /** The odd files come last: one of them takes the place of a good one. */
    public List<Arrival> arrivals() {
        return List.of(files, oddFiles);
    }

    public List<Inquiry> inquiriesOn(LocalDate night) {
        return inquiries.on(night);
    }

    /** The person who has this mailbox, if somebody asked with it. */
    public Optional<Person> knownAt(String email) {
        return inquiries.knownAt(email);
    }

    public int rowsSoFar() {
        return files.rows();
    }

    public Map<String, Integer> dirtSoFar() {
        Map<String, Integer> dirt = new TreeMap<>();
        files.dirt().forEach((kind, count) -> dirt.put(kind.name(), count));
        return dirt;
    }
}
