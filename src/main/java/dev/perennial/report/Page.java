package dev.perennial.report;

import dev.perennial.config.Home;
import dev.perennial.config.Source;
import dev.perennial.query.Table;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The page for the conference table: one file with its charts inside, that asks nothing of any server. */
@Component
class Page {

    private static final String FOLDER = "templates/report/";
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";
    /** In one order, so that the same night again writes the same bytes. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Home home;
    private @Nullable Configuration templates;
    private @Nullable String echarts;

    Page(Home home) {
        this.home = home;
    }

    void render(Scope scope, Map<String, Table> tables, Writer out) throws IOException {
        Map<String, Object> model = new HashMap<>(new PageModel(scope, tables).values());
        model.put("style", source("page.css").text());
        model.put("script", source("page.js").text());
        model.put("echarts", echarts());
        model.put("chartData", json(new Charts(scope, tables).values()));
        try {
            templates().getTemplate("page.ftlh").process(model, out);
        } catch (TemplateException e) {
            throw new IOException("The report page cannot be made: " + e.getMessage(), e);
        }
    }

    private Configuration templates() {
        if (templates == null) {
            templates = readTemplates();
        }
        return templates;
    }

    private Configuration readTemplates() {
        StringTemplateLoader loader = new StringTemplateLoader();
        for (String file : home.list("templates/report", ".ftlh")) {
            loader.putTemplate(
                    file.substring(FOLDER.length()), home.require(file).text());
        }
        Configuration made = new Configuration(Configuration.VERSION_2_3_34);
        made.setTemplateLoader(loader);
        made.setOutputFormat(HTMLOutputFormat.INSTANCE);
        made.setLocale(Locale.UK);
        made.setNumberFormat(",##0.##");
        made.setAPIBuiltinEnabled(false);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        return made;
    }

    private Source source(String name) {
        return home.require(FOLDER + name);
    }

    /** Without a character that could end the script element it stands in. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private String echarts() throws IOException {
        if (echarts == null) {
            echarts = readEcharts();
        }
        return echarts;
    }

    private static String readEcharts() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(ECHARTS)) {
            if (in == null) {
                throw new IOException("The charting library is missing from the program: " + ECHARTS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
