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
        StringTemplateLoader loader = new StringTemplateLoader();
        for (String file : home.list("templates/report", ".ftlh")) {
            loader.putTemplate(
                    file.substring(FOLDER.length()), home.require(file).text());
        }
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(loader);
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLocale(Locale.UK);
        templates.setNumberFormat(",##0.##");
        templates.setAPIBuiltinEnabled(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
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

    private static String echarts() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(ECHARTS)) {
            if (in == null) {
                throw new IOException("The charting library is missing from the program: " + ECHARTS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
