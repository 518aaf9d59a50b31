package dev.perennial.language;

import dev.perennial.config.Problem;
import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How large a rendered text and how long its rendering may become. Neither can be set in FreeMarker, and an interrupt does
 * not end its loops: a thread that does not come back is left behind, and does not hold up the end of the program.
 */
public final class Bounds {

    static final int MAX_CHARACTERS = 512 * 1024;
    static final Duration MAX_TIME = Duration.ofSeconds(5);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "template");
        thread.setDaemon(true);
        return thread;
    });

    private Bounds() {}

    /** Does the whole of one e-mail, and gives up after {@link #MAX_TIME}. */
    public static <T> T inTime(String name, Callable<T> work) {
        Future<T> result = THREADS.submit(work);
        try {
            return result.get(MAX_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw failure(
                    name, "does not end within " + MAX_TIME.toSeconds() + " s; look for an endless list or macro");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TemplateFailure failure) {
                throw failure;
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw failure(name, "has a macro or an include that calls itself without an end; give it one");
            }
            throw new IllegalStateException("Cannot render " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rendering " + name, e);
        }
    }

    public static String render(Template template, Map<String, ?> model, Locale locale) {
        Limited out = new Limited();
        try {
            Environment rendering = template.createProcessingEnvironment(model, out);
            rendering.setLocale(locale);
            rendering.process();
            return out.toString();
        } catch (TooLarge e) {
            throw failure(
                    TemplatesOfHome.ROOT + template.getSourceName(),
                    "makes more than " + MAX_CHARACTERS / 1024 + " KB; look for an endless list");
        } catch (TemplateException e) {
            throw new TemplateFailure(PlainWords.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be written.", e);
        }
    }

    private static TemplateFailure failure(String name, String message) {
        return new TemplateFailure(Problem.inWholeFile(name, message));
    }

    /** A text that refuses to grow without end. */
    private static final class Limited extends Writer {

        private final StringWriter text = new StringWriter();

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (text.getBuffer().length() + length > MAX_CHARACTERS) {
                throw new TooLarge();
            }
            text.write(characters, from, length);
        }

        @Override
        public String toString() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
