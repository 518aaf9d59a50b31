package dev.perennial.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code perennial COMMAND [options]}. */
@Command(
        name = "perennial",
        description =
                "Nightly lead management: no lead goes untouched, and every lead has an answer to \"what happens next?\"",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            NightCommand.class,
            RunCommand.class,
            FeedCommand.class,
            DeliverCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            DictionaryCommand.class,
            ExportCommand.class,
            MatchCommand.class,
            ReviewCommand.class,
            UnmergeCommand.class,
            OutboxCommand.class,
            HeldCommand.class,
            UndoImportCommand.class,
            ForgetCommand.class,
            DiscloseCommand.class,
            DbCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  perennial demo                            a made-up company, 60 nights, everything to look at",
            "  perennial check                           is every file of config/, jobs/ and templates/ right?",
            "  perennial night                           take the inbox and run tonight's jobs",
            "  perennial explain ada@example.com         why is this lead where it is, and what happens next?",
            "",
            "Exit codes: 0 done or nothing to do; 1 failed, run it again; 2 usage or configuration;",
            "            3 another run is active; 4 stopped by a safety limit; 143 stopped by a signal, run it again.",
            "Guides: README.md"
        })
public final class CommandLineOfPerennial {

    CommandLineOfPerennial() {}

    /** The exit code. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new CommandLineOfPerennial())
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, command.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(LocalDate.class, new DateConverter());
        if (arguments.length == 0) {
            line.usage(System.out);
            return 0;
        }
        return line.execute(arguments);
    }

    /** Dates as people type them. */
    private static final class DateConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no date; write it as 2026-11-20");
            }
        }
    }
}
