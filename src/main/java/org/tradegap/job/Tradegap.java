package org.tradegap.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.source.Formats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: parses the command line and runs the command; without one, {@code run}. */
@Command(
        name = "tradegap",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads trade-flow CSVs, adds up exports, imports and the balance, and publishes workbooks and"
                + " charts. Without a command, makes every report.")
public final class Tradegap {
    private static final String RUN = "run";
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            CheckCommand.class,
            FormatsCommand.class,
            CubeCommand.class,
            ReportsCommand.class,
            TemplateCommand.class,
            RehearseCommand.class,
            HelpCommand.class);

    /** How a command failed, as JSON. */
    private record Failure(int exit, String meaning, List<String> problems) {}

    public static void main(String[] args) {
        // Formats take as long to read as the command line; a run with nothing new needs none of them.
        if (args.length > 0 && args[0].equals(CubeCommand.NAME)) {
            new Thread(() -> Formats.standard().all(), "formats").start();
        }
        System.exit(execute(args));
    }

    /** Runs a command line and gives the exit code. */
    static int execute(String... args) {
        String[] asked = args.length == 0 ? new String[] {RUN} : args;
        List<Class<?>> one = COMMANDS.stream()
                .filter(each -> each != HelpCommand.class) // it tells of all others
                .filter(each -> each.getAnnotation(Command.class).name().equals(asked[0]))
                .toList();
        CommandLine commandLine = commandLine(one.isEmpty() ? COMMANDS : one);
        try {
            int exit = commandLine.execute(asked);
            if (exit == 0 && commandLine.getOut().checkError()) {
                commandLine.getErr().println(Console.UNWRITTEN);
                return ExitCode.FAILURE.code();
            }
            return exit;
        } catch (Error e) {
            return Failing.tell(e, commandLine, List.of(asked));
        }
    }

    /** The command line of the program. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** The command line with some commands: what is known of all takes as long to read as the sample's figures. */
    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(new Tradegap());
        commands.forEach(commandLine::addSubcommand);
        commandLine.setOut(standardOutput());
        commandLine.setExecutionExceptionHandler(new Failing());
        commandLine.registerConverter(LocalDate.class, new Dates());
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.code()), code.meaning());
        }
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
        for (CommandLine sub : commandLine.getSubcommands().values()) {
            sub.getCommandSpec()
                    .versionProvider(new Version())
                    .usageMessage()
                    .exitCodeListHeading(usage.exitCodeListHeading())
                    .exitCodeList(codes);
        }
        return commandLine;
    }

    /** Standard output that tells when it cannot be written; the Java machine's own keeps that to itself. */
    private static PrintWriter standardOutput() {
        String charset = System.getProperty(
                "sun.stdout.encoding", Charset.defaultCharset().name());
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, Charset.forName(charset));
    }

    /** Reads dates. No lambda: with one, no class of picocli would be archived. */
    private static final class Dates implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a date such as 2026-11-23, found '" + text + "'");
            }
        }
    }

    /** Tells a failure in words. */
    private static final class Failing implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
            return tell(e, commandLine, parsed.originalArgs());
        }

        static int tell(Throwable e, CommandLine commandLine, List<String> args) {
            PrintWriter err = commandLine.getErr();
            String words = ExitCode.words(e);
            ExitCode exit = ExitCode.of(e);
            err.println(words);
            if (args.contains(AsJson.OPTION)) {
                List<String> problems = words.lines().toList();
                commandLine.getOut().println(AsJson.line(new Failure(exit.code(), exit.meaning(), problems)));
                commandLine.getOut().flush();
            }
            if (args.contains("--verbose")) {
                e.printStackTrace(err);
            }
            err.flush();
            return exit.code();
        }
    }
}
