package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/** The files that should not be there, or not like this; each on its day, counted from the first night. */
record OddFiles(Season season, InquiryFiles files, WebForm webForm, TradeFair tradeFair) implements Arrival {

    private static final Set<Integer> SENT_AGAIN = Set.of(8, 30, 47);
    private static final int SAVED_WRONG = 16;

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        int day = season.day(night);
        if (SENT_AGAIN.contains(day)) {
            LocalDate yesterday = night.minusDays(1);
            inbox.put("web-form-" + yesterday + " (1).csv", webForm(yesterday));
        }
        switch (day) {
            case 3 -> inbox.put("holiday-plan.txt", text("Anna: first two weeks of October\nBruno: not yet\n"));
            case 6 -> inbox.put("web-form-" + night + "-evening.csv", new byte[0]);
            case 11 -> inbox.put("photos.csv", text("IMG,taken,f-stop\nIMG_0417.jpg,at the summer party,2.8\n"));
            case 13 -> inbox.put("messe-export-" + night + "-probe.csv", headerOnly());
            case SAVED_WRONG -> inbox.put("web-form-" + night + ".csv", savedInWindows(webForm(night)));
            case SAVED_WRONG + 1 -> {
                LocalDate yesterday = night.minusDays(1);
                inbox.put("web-form-" + yesterday + "-utf8.csv", webForm(yesterday));
            }
            default -> {}
        }
    }

    private byte[] webForm(LocalDate night) {
        return files.fileOf(webForm, night);
    }

    private byte[] headerOnly() {
        return new Sheet(tradeFair.format(), tradeFair.columns().keySet()).bytes();
    }

    /** Somebody opened the export, looked, and pressed save; the day after it comes again as it should be. */
    private static byte[] savedInWindows(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
