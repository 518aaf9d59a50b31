package dev.perennial.language;

import dev.perennial.config.Home;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;

/**
 * FreeMarker with everything off that a marketer's text does not need: no Java classes, no evaluated strings, no way
 * round the HTML escaping, no file outside of {@code templates/}. What no setting can stop is refused by
 * {@link ForbiddenWords} once a template is parsed.
 */
public final class LockedDown {

    private final Configuration configuration;

    public LockedDown(Home home) {
        Configuration c = new Configuration(Configuration.VERSION_2_3_34);
        c.setTemplateLoader(new TemplatesOfHome(home));
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        c.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        c.setOutputFormat(HTMLOutputFormat.INSTANCE);
        c.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("txt"), plainText()));
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        // A failure names the values it met, and those are people's.
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(true);
        c.setDefaultEncoding("UTF-8");
        c.setOutputEncoding("UTF-8");
        c.setURLEscapingCharset("UTF-8");
        c.setLocale(Locale.ENGLISH);
        c.setNumberFormat("computer");
        c.setBooleanFormat("c");
        c.setLocalizedLookup(false);
        c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        c.setCacheStorage(new StrongCacheStorage());
        configuration = c;
    }

    /** A file below {@code templates/}, by its full name. */
    public Template file(String name) {
        try {
            return configuration.getTemplate(name.substring(TemplatesOfHome.ROOT.length()));
        } catch (ParseException e) {
            throw new TemplateFailure(PlainWords.of(e));
        } catch (IOException e) {
            throw new TemplateFailure(PlainWords.unreadable(name, e));
        }
    }

    /** A single line of plain text, such as a subject. */
    public Template line(String name, String source) {
        try {
            TemplateConfiguration plain = plainText();
            plain.setParentConfiguration(configuration);
            return new Template(name, null, new StringReader(source), configuration, plain, null);
        } catch (ParseException e) {
            throw new TemplateFailure(PlainWords.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read.", e);
        }
    }

    /** By what name one template includes the file of this full name. */
    public static String included(String name) {
        return "/" + name.substring(TemplatesOfHome.ROOT.length());
    }

    private static TemplateConfiguration plainText() {
        TemplateConfiguration plain = new TemplateConfiguration();
        plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        return plain;
    }
}
