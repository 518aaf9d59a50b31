package dev.perennial.template;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.language.LockedDown;
import dev.perennial.language.TemplateFailure;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Compiles every touch of every path and renders it for every sample lead, before anybody gets it. */
@Component
class TemplatesCheck implements Check {

    /** Gmail cuts a longer page off, and with it the unsubscribe link. */
    private static final int GMAIL_CLIPS_BYTES = 102 * 1024;

    private final Home home;

    TemplatesCheck(Home home) {
        this.home = home;
    }

    @Override
    public void check(Problems problems) {
        Templates templates = new Templates(home);
        LockedDown language = new LockedDown(home);
        List<SampleLead> samples = SampleLead.all(home, problems);
        for (String path : templates.paths()) {
            Map<String, String> ids = new HashMap<>();
            for (String folder : templates.touches(path)) {
                new TouchFolder(home, language, Templates.NURTURE + path + "/" + folder + "/")
                        .read(problems)
                        .ifPresent(touch -> {
                            samples.forEach(sample -> tryOut(touch, path, sample, problems));
                            onlyOne(ids, touch, folder, problems);
                        });
            }
        }
    }

    private static void tryOut(TouchTemplate touch, String path, SampleLead sample, Problems problems) {
        String id = touch.touch().value().id();
        Map<String, Object> model = sample.model(path, id);
        try {
            inspect(touch, touch.render(model, sample.language()), problems);
        } catch (TemplateFailure failure) {
            problems.add(failure.problem());
        }
    }

    private static void inspect(TouchTemplate touch, Rendered mail, Problems problems) {
        String body = touch.touch().name().replace("touch.yaml", "body.html");
        Document page = Jsoup.parse(mail.html());
        if (page.select("a[href*=unsubscribe?t=sample], a[href^=mailto:unsubscribe+sample]")
                .isEmpty()) {
            problems.add(Problem.inWholeFile(body, "has no unsubscribe link; write <a href='${unsubscribe.url}'>"));
        }
        if (!page.text().contains("Am Gartenfeld 12")) {
            problems.add(Problem.inWholeFile(body, "has no postal address; write ${company.address}"));
        }
        if (!page.select("img:not([alt])").isEmpty()) {
            problems.add(
                    Problem.inWholeFile(body, "has a picture without alt text; say what it shows, or write alt=''"));
        }
        if (page.text().matches("(?s).*(\\$\\{|\\[#|\\{\\{).*")) {
            problems.add(Problem.inWholeFile(body, "leaves ${, [# or {{ in the e-mail; put the directive right"));
        }
        int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > GMAIL_CLIPS_BYTES) {
            problems.add(Problem.inWholeFile(
                    body,
                    "makes an e-mail of " + bytes / 1024 + " KB; Gmail cuts it off at 102 KB, so make it shorter"));
        }
    }

    private static void onlyOne(Map<String, String> ids, TouchTemplate touch, String folder, Problems problems) {
        String id = touch.touch().value().id();
        String other = ids.put(id, folder);
        if (other != null) {
            problems.add(touch.touch().problem("/id", "'" + id + "' is also the id of " + other + "; choose another"));
        }
    }
}
